import { readTime } from '../app/read-time.ts'
import type { ContactKind, ContactMode } from '../gql/graphql.ts'
import { clockAt, meantBy } from './when.ts'

export type WhenValues = { day: string | null; time: string; which: string | null }

export type MeetingValues = WhenValues & {
  minutes: string
  mode: string | null
  kind: string | null
  agenda: string[]
  purpose: string
  place: string
  note: string
}

export const usualMinutes = 60

/** The instant that day, time and choice mean in a zone; null while they do not mean one. */
export function instantOf({ day, time, which }: WhenValues, zone: string): string | null {
  const read = readTime(time)
  if (day === null || read === null) return null
  const meant = meantBy({ day, time: read }, zone)
  if (meant.is === 'skipped') return null
  if (meant.is === 'once') return meant.at.toISOString()
  return which === null ? null : (which === 'second' ? meant.second : meant.first).toISOString()
}

/** The fields that stand for an instant, of two that the clocks show alike the right one. */
export function whenOf(instant: string, zone: string): WhenValues {
  const { day, time } = clockAt(instant, zone)
  const meant = meantBy({ day, time }, zone)
  const isSecond = meant.is === 'twice' && meant.second.toISOString() === new Date(instant).toISOString()
  return { day, time, which: meant.is === 'twice' ? (isSecond ? 'second' : 'first') : null }
}

export const minutesOf = (said: string): number | null => (/^\d+$/.test(said.trim()) ? Number(said) : null)

const modes: readonly string[] = ['IN_PERSON', 'TELEPHONE', 'VIDEO', 'WRITTEN'] satisfies ContactMode[]
export const asMode = (value: string | null): ContactMode | null =>
  value !== null && modes.includes(value) ? (value as ContactMode) : null

const kinds: readonly string[] = [
  'MEETING',
  'CALL',
  'EMAIL_DIALOGUE',
  'INFORMAL',
  'INTRODUCTION',
] satisfies ContactKind[]
export const asKind = (value: string | null): ContactKind | null =>
  value !== null && kinds.includes(value) ? (value as ContactKind) : null
