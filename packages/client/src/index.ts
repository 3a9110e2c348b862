export { Provider as ClientProvider, useClient, useQuery } from 'urql'
export type { Client, CombinedError } from '@urql/core'
export type { Answer, Problem } from './answer.ts'
export {
  changePassword,
  magicLinkAddress,
  requestMagicLink,
  requestPasswordReset,
  resetPassword,
  session,
  signInEmail,
  signOut,
  signOutEverywhere,
} from './auth.ts'
export type { SignedIn } from './auth.ts'
export { mailButton, pressMailButton, undoMailButton } from './buttons.ts'
export type { FewerButton, StayButton, MailButton, MailRhythm, MeetingButton, MeetingMode, Press } from './buttons.ts'
export { createClient, isSignedOut } from './create-client.ts'
export type { ClientOptions } from './create-client.ts'
export { downloadFile, saveFile } from './download.ts'
export type { Downloaded } from './download.ts'
export { acceptInvitation, invitationOf } from './invitations.ts'
export type { Acceptance, Invitation } from './invitations.ts'
export { largestLogo, uploadLogo } from './logo.ts'
export type { Logo, UploadedLogo } from './logo.ts'
export type { Done, FailureReason, Outcome, Refusal } from './outcome.ts'
export { useNewVersion } from './schema-version.ts'
export { useAction } from './use-action.ts'
export type { Action, RunOptions } from './use-action.ts'
export { usePages } from './use-pages.ts'
export type { Connection, Pages } from './use-pages.ts'
