import type { NounForms } from '@ithaca/domain/core'

/** What every mail knows: who sends it and to whom. */
export interface MailFrame {
  organization: {
    name: string
    colour: string | null
    /** Hosted, at an absolute address; mails themselves carry no image. */
    logo?: { url: string; width: number; height: number } | null
  }
  /** How the recipient is called; null where it is not known yet. */
  called: string | null
  /** Where the recipient chooses which mails to get; null for mails somebody asked for and for invitations. */
  settingsLink: string | null
}

/** A moment, and the zone in which the recipient reads it. */
export interface Moment {
  at: string
  timeZone: string
}

type InvitedAs =
  | { role: 'mentor' | 'protege'; forms: NounForms; program: string }
  | { role: 'coordinator' | 'committee'; program: string }
  | { role: 'owner' }

/**
 * What each mail says, by its template. People, programs, days and links only: no field holds a text that a pair wrote,
 * so no mail can carry one.
 */
export interface MailData {
  invitation: { invitedAs: InvitedAs; invitedBy: string; expires: Moment; link: string }
  'magic-link': { minutes: number; link: string }
  'password-reset': { minutes: number; link: string }
  'password-changed': { changed: Moment; link: string }
  'pair-made': { program: string; partner: string; partnerForms: NounForms; link: string }
  'pairing-undone': { program: string; partner: string; link: string }
  'agreement-waits-for-you': { program: string; partner: string; signed: Moment; link: string }
  'signatures-voided': { program: string; partner: string; link: string }
  /** `lastDay` is the last day of the term, as `2028-01-14`. */
  'agreement-active': { program: string; partner: string; firstDay: string; lastDay: string; link: string }
  'amendment-begun': { program: string; partner: string; begunBy: string; link: string }
  'invitation-failed': { program: string | null; invited: string; link: string }
  'concern-reported': { program: string; link: string }
}

export type MailTemplate = keyof MailData

/** One mail in words: one purpose, one button. Plain text throughout; the layout escapes it. */
export interface MailText {
  subject: string
  /** The line a mailbox shows beside the subject. */
  preview: string
  heading: string
  paragraphs: string[]
  button: string
  /** Said more quietly under the button. */
  quiet: string[]
  /** Why this person gets this mail. */
  why: string
}

export type MailWords = { [Template in MailTemplate]: (data: MailData[Template], frame: MailFrame) => MailText }
