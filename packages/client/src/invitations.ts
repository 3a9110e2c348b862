import { ask, isFields } from './answer.ts'
import type { Answer } from './answer.ts'
import { readLogo } from './logo.ts'
import type { Logo } from './logo.ts'

const ROLES = ['owner', 'coordinator', 'committee', 'mentor', 'protege'] as const
const STATES = ['sent', 'accepted', 'withdrawn', 'expired'] as const

export type Invitation = {
  organization: { slug: string; name: string; colour: string | null; logo: Logo | null }
  /** Null for an invitation to the association itself. */
  programName: string | null
  /** Path of the page that tells about the program; null where there is none. */
  programPage: string | null
  role: (typeof ROLES)[number]
  state: (typeof STATES)[number]
  email: string
  fullName: string | null
  expiresAt: string | null
  /** Somebody with this address signs in here already: no new password is asked. */
  hasAccount: boolean
  /** The program's own scale, junior first; empty where none is asked. */
  careerStages: { code: string; label: string }[]
}

export type Acceptance = {
  token: string
  fullName: string
  called: string
  locale: string
  password?: string
  careerStage?: string
}

const oneOf = <Value extends string>(values: readonly Value[], value: unknown) => values.find((one) => one === value)
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
const stagesOf = (value: unknown) =>
  (Array.isArray(value) ? value : []).flatMap((each: unknown) =>
    isFields(each) && typeof each['code'] === 'string' && typeof each['label'] === 'string'
      ? [{ code: each['code'], label: each['label'] }]
      : [],
  )
const pageOf = (value: unknown) => (isFields(value) ? textOrNull(value['page']) : null)
const nameOf = (value: unknown) => (isFields(value) ? textOrNull(value['name']) : textOrNull(value))

export function readInvitation(body: unknown): Invitation | undefined {
  if (!isFields(body) || !isFields(body['organization'])) return undefined
  const { organization, program, programName } = body
  const { slug, name, colour, logo } = organization as Record<string, unknown>
  const role = oneOf(ROLES, body['role'])
  const state = oneOf(STATES, body['state'])
  const email = body['email']
  if (typeof slug !== 'string' || typeof name !== 'string' || typeof email !== 'string' || !role || !state)
    return undefined
  return {
    organization: { slug, name, colour: textOrNull(colour), logo: readLogo(logo) },
    programName: nameOf(program ?? programName),
    programPage: pageOf(program),
    role,
    state,
    email,
    fullName: textOrNull(body['fullName']),
    expiresAt: textOrNull(body['expiresAt']),
    hasAccount: body['hasAccount'] === true,
    careerStages: stagesOf(body['careerStages']),
  }
}

export const invitationOf = (token: string, locale?: string): Promise<Answer<Invitation>> =>
  ask(`/api/invitations/${encodeURIComponent(token)}`, null, readInvitation, locale)

/** Accepts and signs in. Pressing twice is harmless. */
export const acceptInvitation = (input: Acceptance): Promise<Answer<{ organizationSlug: string | null }>> =>
  ask(
    '/api/invitations/accept',
    input,
    (body) => {
      const organization = isFields(body) ? body['organization'] : null
      return { organizationSlug: isFields(organization) ? textOrNull(organization['slug']) : textOrNull(organization) }
    },
    input.locale,
  )
