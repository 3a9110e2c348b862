import { localDay } from '@ithaca/domain/core'
import { remindedOf, reminderOn } from '@ithaca/domain/preview'
import { builder } from '../graphql/builder.ts'
import { LocaleType, toLocale } from '../people/locale-type.ts'
import { RoleType } from '../rules/edition-type.ts'
import { type Foretold, foretold, senderHere } from './foretold-mail.ts'
import { RulePreviewType } from './preview-type.ts'

const ReminderType = builder.objectRef<Foretold>('RuleReminder').implement({
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
    resolve: async ({ rules: { book } }, { locale: wanted }, context) => {
      const locale = toLocale(wanted) ?? context.locale
      const sender = await senderHere(context)
      return remindedOf(book, todayUnder(book, context)).map((one) => foretold(one, book, sender, locale))
    },
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
    resolve: async ({ rules: { book } }, { to: party, norm, locale: wanted }, context) => {
      const found = reminderOn(book, { party, normId: norm ?? null, today: todayUnder(book, context) })
      const locale = toLocale(wanted) ?? context.locale
      return found && foretold(found, book, await senderHere(context), locale)
    },
  }),
}))

const todayUnder = ({ settings }: Parameters<typeof remindedOf>[0], { now }: { now: Date }) =>
  localDay(now, settings.identity.timeZone)
