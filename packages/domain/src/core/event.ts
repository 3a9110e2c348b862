import type { Localized } from './locale.ts'

/** Ids, codes, dates, numbers: an event can never be erased, so it never holds a text or a name. */
export type EventValue = string | number | boolean | null | readonly string[]

export const subjectTypes = [
  'organization',
  'invitation',
  'participation',
  'person',
  'program',
  'edition',
  'duty',
  'mentorship',
  'goal',
  'agreement',
  'concern',
  'contact-card',
  'contact',
  'check-in',
  'feedback',
  'plan-item',
] as const
export type SubjectType = (typeof subjectTypes)[number]

/** How a kind of event is told: in one way, or in two by a yes or no of its data. */
export type History = Localized | { by: string; yes: Localized; no: Localized }

export type EventShape = {
  type: string
  subjectType: SubjectType
  subjectId: string
  data: Readonly<Record<string, EventValue>>
}

/** One kind of event; each slice joins its kinds to a union, and `events` joins the slices. */
export type Happened<
  Type extends string,
  Subject extends SubjectType,
  Data extends Record<string, EventValue> = Record<never, never>,
> = { type: Type; subjectType: Subject; subjectId: string; data: Data }
