import { ask, isFields } from './answer.ts'
import type { Answer } from './answer.ts'
import { readLogo } from './logo.ts'
import type { Logo } from './logo.ts'

const STATES = ['ready', 'done', 'expired', 'over', 'ahead', 'withdrawn'] as const
const MODES = ['in-person', 'telephone', 'video', 'written'] as const
const KINDS = ['meeting', 'call', 'email-dialogue', 'informal', 'introduction'] as const
const RHYTHMS = ['at-once', 'weekly', 'only-due', 'none'] as const
const DONE = ['held', 'not-held', 'log'] as const

export type MeetingMode = (typeof MODES)[number]
export type MailRhythm = (typeof RHYTHMS)[number]
type Called = { called: string; fullName: string }

type Common = {
  organization: { slug: string; name: string; colour: string | null; logo: Logo | null }
  /** In whose name a press acts. */
  person: Called
  state: (typeof STATES)[number]
  /** The page where that person chooses which mails to get. */
  settings: string
}

/** About a meeting: whether one took place, or to tell of one. */
export type MeetingButton = Common & {
  action: 'met' | 'meet'
  /** What kind of contact it is about. */
  kind: (typeof KINDS)[number]
  did: (typeof DONE)[number] | null
  canUndo: boolean
  partnerSaid: boolean
  partner: Called
  meeting: { startsAt: string; onDay: string; mode: MeetingMode; minutes: number } | null
  /** Days in the program's zone: today, and the first and last that can be told of. */
  today: string
  earliest: string
  latest: string | null
  modes: { code: MeetingMode; named: boolean }[]
  /** The page where the two plan a meeting. */
  plan: string
}
/** Ends mails of a kind. */
export type FewerButton = Common & { action: 'fewer'; rhythm: MailRhythm; from: MailRhythm; to: MailRhythm }
/** Takes back that somebody asked to be erased; `due` is when it would be, in their own time zone. */
export type StayButton = Common & { action: 'stay'; due: string | null; timeZone: string }
export type MailButton = MeetingButton | FewerButton | StayButton

export type Press =
  | { press: 'held'; mode?: MeetingMode; minutes?: number }
  | { press: 'not-held' }
  | { press: 'log'; onDay: string; mode: MeetingMode; minutes?: number }
  | { press: 'fewer' }
  | { press: 'stay' }

const oneOf = <Value extends string>(values: readonly Value[], value: unknown) => values.find((one) => one === value)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
const calledOf = (value: unknown): Called =>
  isFields(value) ? { called: text(value['called']), fullName: text(value['fullName']) } : { called: '', fullName: '' }

function meetingOf(value: unknown): MeetingButton['meeting'] {
  const mode = isFields(value) ? oneOf(MODES, value['mode']) : undefined
  if (!isFields(value) || mode === undefined) return null
  return { startsAt: text(value['startsAt']), onDay: text(value['onDay']), mode, minutes: Number(value['minutes']) }
}

const modesOf = (value: unknown): MeetingButton['modes'] =>
  (Array.isArray(value) ? value : []).flatMap((each: unknown) => {
    const code = isFields(each) ? oneOf(MODES, each['code']) : undefined
    return code && isFields(each) ? [{ code, named: each['named'] === true }] : []
  })

export function readMailButton(body: unknown): MailButton | undefined {
  if (!isFields(body) || !isFields(body['organization'])) return undefined
  const { slug, name, colour, logo } = body['organization']
  const state = oneOf(STATES, body['state'])
  if (typeof slug !== 'string' || typeof name !== 'string' || state === undefined) return undefined
  const common: Common = {
    organization: { slug, name, colour: textOrNull(colour), logo: readLogo(logo) },
    person: calledOf(body['person']),
    state,
    settings: text(body['settings']),
  }
  const { action } = body
  if (action === 'fewer') {
    const [rhythm, from, to] = [body['rhythm'], body['from'], body['to']].map((value) => oneOf(RHYTHMS, value))
    return rhythm && from && to ? { ...common, action, rhythm, from, to } : undefined
  }
  if (action === 'stay') return { ...common, action, due: textOrNull(body['due']), timeZone: text(body['timeZone']) }
  if (action !== 'met' && action !== 'meet') return undefined
  return {
    ...common,
    action,
    kind: oneOf(KINDS, body['kind']) ?? 'meeting',
    did: oneOf(DONE, body['did']) ?? null,
    canUndo: body['canUndo'] === true,
    partnerSaid: body['partnerSaid'] === true,
    partner: calledOf(body['partner']),
    meeting: meetingOf(body['meeting']),
    today: text(body['today']),
    earliest: text(body['earliest']),
    latest: textOrNull(body['latest']),
    modes: modesOf(body['modes']),
    plan: text(body['plan']),
  }
}

const address = (token: string) => `/api/buttons/${encodeURIComponent(token)}`

/** What a button of a mail stands for. Looking never acts. */
export const mailButton = (token: string, locale?: string): Promise<Answer<MailButton>> =>
  ask(address(token), null, readMailButton, locale)

/** Presses it, in the name of whom the mail went to; pressed twice it is pressed once. */
export const pressMailButton = (token: string, press: Press, locale?: string): Promise<Answer<MailButton>> =>
  ask(address(token), press, readMailButton, locale)

export const undoMailButton = (token: string, locale?: string): Promise<Answer<MailButton>> =>
  ask(`${address(token)}/undo`, {}, readMailButton, locale)
