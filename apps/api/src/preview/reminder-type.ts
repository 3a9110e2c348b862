import { type Locale, localDay } from '@ithaca/domain/core'
import { type Morning, remindedOf, reminderOn } from '@ithaca/domain/preview'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { LocaleType, toLocale } from '../people/locale-type.ts'
import { RoleType } from '../rules/edition-type.ts'
import { type Foretold, foretold, senderHere } from './foretold-mail.ts'
import { draftPlace } from './draft-place.ts'
import { type Preview, RulePreviewType } from './preview-type.ts'

/** With where it is seen as it is drawn. */
type Shown = Foretold & { url: string }

const ReminderType = builder.objectRef<Shown>('RuleReminder').implement({
  description: 'A mail that one of an invented pair would get, in the words and the drawing of real ones.',
  fields: (t) => ({
    key: t.string({
      description: 'Stable within a preview.',
      resolve: ({ morning: { party, line, on } }) => [party, line, on].join(' '),
    }),
    to: t.field({ type: RoleType, description: 'To whom.', resolve: ({ morning }) => morning.party }),
    on: t.field({ type: 'Date', description: 'On the morning of which day.', resolve: ({ morning }) => morning.on }),
    weekly: t.boolean({
      description: 'Whether it is the week’s mail, with what is only suggested.',
      resolve: ({ morning }) => morning.line === 'digest',
    }),
    norms: t.stringList({
      description: 'The norms that it reminds of, by key.',
      resolve: ({ morning }) => [...new Set(morning.due.map(({ obligation }) => obligation.normId))],
    }),
    subject: t.string({ description: 'Its subject.', resolve: ({ text }) => text.subject }),
    heading: t.string({ description: 'What it is headed by.', resolve: ({ text }) => text.heading }),
    greeting: t.exposeString('greeting', { description: 'How it begins.' }),
    paragraphs: t.stringList({
      description: 'What it says, line by line.',
      resolve: ({ text }) => [
        ...text.paragraphs,
        ...(text.groups ?? []).flatMap(({ title, lines }) => [title, ...lines.map((line) => line.text)]),
      ],
    }),
    button: t.string({ description: 'What its one button says.', resolve: ({ text }) => text.button }),
    quiet: t.stringList({ description: 'What it says more quietly below.', resolve: ({ text }) => text.quiet }),
    text: t.string({ description: 'The whole as plain text.', resolve: async ({ draw }) => (await draw()).text }),
    url: t.exposeString('url', {
      description: 'Where it is seen as it is drawn, by the draft as it is kept; for those who may read that.',
    }),
    html: t.string({ description: 'The whole as it is drawn.', resolve: async ({ draw }) => (await draw()).html }),
  }),
})

const inLanguage = {
  type: LocaleType,
  required: false,
  description: 'In which language; the viewer’s otherwise.',
} as const

builder.objectFields(RulePreviewType, (t) => ({
  reminders: t.field({
    type: [ReminderType],
    description:
      'The mails that would remind of what is asked, the first about each thing, in the order of their days.',
    args: { locale: t.arg(inLanguage) },
    resolve: (preview, { locale }, context) =>
      shown(remindedOf(preview.rules.book, todayUnder(preview, context)), preview, toLocale(locale), context),
  }),
  reminder: t.field({
    type: ReminderType,
    nullable: true,
    description: 'The first of them to one of the two, about a norm where one is named; null where no mail reminds.',
    args: {
      to: t.arg({ type: RoleType, required: true, description: 'To whom.' }),
      norm: t.arg.string({ required: false, description: 'The key of a norm.' }),
      locale: t.arg(inLanguage),
    },
    resolve: async (preview, { to: party, norm, locale }, context) => {
      const today = todayUnder(preview, context)
      const found = reminderOn(preview.rules.book, { party, normId: norm ?? null, today })
      const [mail = null] = await shown(found === null ? [] : [found], preview, toLocale(locale), context)
      return mail
    },
  }),
}))

const todayUnder = ({ rules }: Preview, { now }: Context) => localDay(now, rules.book.settings.identity.timeZone)

async function shown(
  mornings: readonly Morning[],
  { rules: { book }, slug }: Preview,
  wanted: Locale | null,
  context: Context,
): Promise<Shown[]> {
  const locale = wanted ?? context.locale
  const sender = await senderHere(context)
  const at = `${context.baseUrl}${draftPlace(sender.slug, slug, 'mail')}`
  return mornings.map((morning) => {
    const norm = morning.due[0]?.obligation.normId ?? ''
    const query = new URLSearchParams({ to: morning.party, norm, language: locale })
    return { ...foretold(morning, book, sender, locale), url: `${at}?${query.toString()}` }
  })
}
