import { contactKindWords, contactModeWords } from '@ithaca/domain/contacts'
import { counted, type Locale } from '@ithaca/domain/core'
import { instantInWords } from '../../papers/dates.ts'
import type { MeetingTold } from '../mail-data.ts'

/** The mails of the year; the others lie beside them. */
export type YearTemplate =
  | 'meeting-planned'
  | 'meeting-moved'
  | 'meeting-cancelled'
  | 'preparation-sent'
  | 'did-you-meet'
  | 'reminder'
  | 'digest'

/** What a mail, and the calendar file in it, say of a meeting. */
export function meetingInWords({ kind, mode, starts, minutes }: MeetingTold, locale: Locale) {
  const length = counted(minutes, 'minute', 'minutes', locale)
  const how = contactModeWords[mode][locale]
  return {
    when: instantInWords(starts.at, starts.timeZone, locale),
    how: `${how}, ${length}`,
    name: contactKindWords[kind].name[locale],
    a: contactKindWords[kind].a[locale],
  }
}
