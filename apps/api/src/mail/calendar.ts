import type { Locale } from '@ithaca/domain/core'
import { createEvent } from 'ics'
import type { MeetingTold } from './mail-data.ts'
import { oneLine } from './render-mail.ts'
import { meetingInWords } from './words/meeting.ts'

/** What calendars are told of a meeting: who, when, how and a link; no word of the two. */
export interface CalendarEntry {
  /** The same for every mail about this meeting. */
  uid: string
  sequence: number
  method: 'REQUEST' | 'CANCEL'
  meeting: MeetingTold
  partner: string
  program: string
  link: string
}
export interface CalendarFile {
  method: CalendarEntry['method']
  filename: string
  content: string
}
type Between = { from: { name: string; address: string }; to: string; called: string | null; at: Date }

const with_ = { en: 'with', fr: 'avec' }

/** The file that mail programs put into calendars. Times are in UTC, which each calendar shows as its own. */
export function calendarFile(entry: CalendarEntry, { from, to, called, at }: Between, locale: Locale): CalendarFile {
  const { uid, sequence, method, meeting, partner, program, link } = entry
  const { name, how } = meetingInWords(meeting, locale)
  const { error, value } = createEvent({
    uid,
    sequence,
    method,
    productId: 'Ithaca',
    start: new Date(meeting.starts.at).getTime(),
    startInputType: 'utc',
    startOutputType: 'utc',
    duration: { hours: Math.floor(meeting.minutes / 60), minutes: meeting.minutes % 60 },
    title: `${name} ${with_[locale]} ${oneLine(partner)}`,
    description: `${how[0]?.toUpperCase() ?? ''}${how.slice(1)}\n${oneLine(program)}\n${link}`,
    url: link,
    status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: method === 'CANCEL' ? 'FREE' : 'BUSY',
    organizer: { name: oneLine(from.name), email: from.address },
    attendees: [{ name: oneLine(called ?? to), email: to, rsvp: false, partstat: 'ACCEPTED', role: 'REQ-PARTICIPANT' }],
    lastModified: at.getTime(),
  })
  if (value === null) throw new Error(`no calendar file for ${uid}`, { cause: error })
  return { method, filename: method === 'CANCEL' ? 'cancelled.ics' : 'meeting.ics', content: folded(value) }
}

const longestLine = 75

/** Lines of at most 75 octets, as RFC 5545 wants them, none cut inside a letter. */
function folded(content: string): string {
  const lines = content.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  return lines
    .map((line) => {
      let length = 0
      let written = ''
      for (const sign of line) {
        const size = Buffer.byteLength(sign)
        if (length + size > longestLine) {
          written += '\r\n '
          length = 1
        }
        written += sign
        length += size
      }
      return written
    })
    .join('\r\n')
}
