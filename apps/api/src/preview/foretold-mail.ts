import type { Locale, Party } from '@ithaca/domain/core'
import { inventedNames, type Morning } from '@ithaca/domain/preview'
import type { ResolvedBook } from '@ithaca/domain/rules'
import type { Context } from '../graphql/context.ts'
import type { MailData, MailFrame, MailTemplate, MailText } from '../mail/mail-data.ts'
import { type RenderedMail, renderMail, wordedMail } from '../mail/render-mail.ts'
import { mailWords } from '../mail/words.ts'
import { digestPair, reminderData, saidTo } from '../notifications/reminder-said.ts'
import { logoPath, readLogo } from '../organizations/store.ts'
import type { Transaction } from '../tenancy/database.ts'

/** A mail that one of an invented pair would get: what it says, and how it is drawn. */
export type Foretold = { morning: Morning; greeting: string; text: MailText; draw: () => Promise<RenderedMail> }

const names = { mentor: inventedNames.mentor.called, protege: inventedNames.protege.called }
const partnerOf = (party: Party) => inventedNames[party === 'mentor' ? 'protege' : 'mentor'].full

type Sender = { slug: string; frame: Omit<MailFrame, 'called'>; home: string }

/** Who sends the mails of an association; its links lead to its own first page, for there is no pair to lead to. */
export async function senderIn(tx: Transaction, baseUrl: string): Promise<Sender> {
  const { slug, name, colour } = await tx.organization.findFirstOrThrow()
  const found = await readLogo(tx)
  const logo = found && { url: `${baseUrl}${logoPath(slug, found)}`, width: found.width, height: found.height }
  const home = `${baseUrl}/o/${slug}`
  return { slug, frame: { organization: { name, colour, logo }, settingsLink: `${home}/you` }, home }
}

/** The same, read once for each request. */
export const senderHere = ({ session, baseUrl }: Pick<Context, 'session' | 'baseUrl'>): Promise<Sender> =>
  session.once('preview:sender', (tx) => senderIn(tx, baseUrl))

/** By the functions that compose the mails of real pairs. */
export function foretold(morning: Morning, book: ResolvedBook, sender: Sender, locale: Locale): Foretold {
  const { party, due, line } = morning
  const said = due.map((one) => saidTo(one, { names, book, link: sender.home }, locale))
  const about = { program: book.settings.identity.name[locale], partner: partnerOf(party), said }
  const frame = { ...sender.frame, called: names[party] }
  const mail = <Template extends MailTemplate>(template: Template, data: MailData[Template]): Foretold => ({
    morning,
    greeting: mailWords[locale].layout.greeting(names[party]),
    text: wordedMail(template, data, frame, locale).text,
    draw: () => renderMail(template, data, frame, locale),
  })
  const reminder = line === 'reminder' ? reminderData(about) : null
  if (reminder !== null) return mail('reminder', reminder)
  return mail('digest', { program: about.program, pairs: [digestPair(about)], link: sender.home })
}
