import type { Locale } from '@ithaca/domain/core'
import { type Names, type ReminderDue, reminderWords } from '@ithaca/domain/obligations'
import type { Ask, ResolvedBook } from '@ithaca/domain/rules'
import type { MailData } from '../mail/mail-data.ts'

/** A reminder in words, and where it leads. */
export type Said = { subject: string; line: string; button: string; why: string; link: string; tells: boolean }

/** What a reminder says to the one it goes to. */
export const saidTo = (
  due: Pick<ReminderDue, 'obligation' | 'party' | 'nth'>,
  about: { names: Names; book: ResolvedBook | null; link: string },
  locale: Locale,
): Said => ({ ...reminderWords(due, about, locale), link: about.link, tells: alsoTold(due.obligation.ask) })

/** A meeting that is to be planned may have taken place already; of what is told of anyway nothing more is said. */
const alsoTold = (ask: Ask) =>
  ask.code === 'have-contacts' && ask.contact !== 'informal' && ask.contact !== 'introduction'

type About = { program: string; partner: string; said: readonly Said[] }

/** One mail about one mentorship, with one button: that of the first thing asked; null where nothing is. */
export function reminderData({ program, partner, said }: About): MailData['reminder'] | null {
  const [first] = said
  if (!first) return null
  const { subject, button, link, tells } = first
  const lines = said.map(({ line }) => line)
  const reasons = [...new Set(said.map(({ why }) => why))].filter((why) => why !== '')
  return { program, partner, subject, lines, reasons, button, told: tells, link }
}

/** What a week's mail says of one mentorship, each line with where it leads. */
export const digestPair = ({ partner, said }: Omit<About, 'program'>): MailData['digest']['pairs'][number] => ({
  partner,
  lines: said.map(({ line, button, link }) => ({ text: line, label: button, link })),
})
