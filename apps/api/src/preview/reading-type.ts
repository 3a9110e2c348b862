import { localDay } from '@ithaca/domain/core'
import { type MarkedLine, type MarkedReading, occasionWords, readers, readingBeside } from '@ithaca/domain/preview'
import { spaced } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { LocaleType, toLocale } from '../people/locale-type.ts'
import { StrengthType } from '../rules/norm-type.ts'
import { RulePreviewType } from './preview-type.ts'

const upper = <Value extends string>(value: Value) => value.toUpperCase() as Uppercase<Value>

const ReaderType = builder.enumType('RuleReader', {
  description: 'Whose reading of rules it is.',
  values: {
    MENTOR: { value: 'mentor' as const, description: 'Whoever guides.' },
    PROTEGE: { value: 'protege' as const, description: 'Whoever is guided.' },
    BODY: {
      value: 'body' as const,
      description: 'Those who look after the pairs: the committee, or the coordinators.',
    },
  },
})
const LineKind = builder.enumType('RuleReadKind', {
  description: 'As what somebody reads a rule.',
  values: {
    TO_DO: { value: 'to-do' as const, description: 'Something to do, in their list.' },
    ADVICE: { value: 'advice' as const, description: 'Something suggested, beside their list.' },
    PROMISE: { value: 'promise' as const, description: 'The words of a promise.' },
    RULE: { value: 'rule' as const, description: 'A rule that becomes nothing to do.' },
    SIGN: { value: 'sign' as const, description: 'What is said of a pair to those who look after it.' },
  },
})

type Line = MarkedLine & { locale: 'en' | 'fr' }

const LineType = builder.objectRef<Line>('RuleReadLine').implement({
  description: 'One thing that somebody will read under a rule book.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable within a reading.' }),
    norm: t.string({ description: 'The key of the norm that it comes from.', resolve: ({ normId }) => normId }),
    kind: t.field({ type: LineKind, description: 'As what it is read.', resolve: ({ is }) => is }),
    strength: t.field({
      type: StrengthType,
      description: 'How strongly it is asked.',
      resolve: ({ strength }) => upper(strength),
    }),
    sentence: t.string({
      description: 'The words, by the functions that write to-dos, advice and the overview.',
      resolve: ({ sentence, locale }) => spaced(sentence, locale),
    }),
    why: t.string({
      description: 'Why they are asked it; empty where that stands elsewhere.',
      resolve: ({ why, locale }) => spaced(why, locale),
    }),
    reminded: t.boolean({
      description: 'Whether a mail of its own reminds of it.',
      resolve: ({ reminded }) => reminded === 'reminder',
    }),
    inWeeklyMail: t.boolean({
      description: 'Whether it is a line of the week’s mail, as what is only suggested.',
      resolve: ({ reminded }) => reminded === 'digest',
    }),
    enforced: t.exposeBoolean('enforced', { description: 'Whether anything acts on it as yet.' }),
    isNew: t.exposeBoolean('isNew', {
      description: 'Whether it is otherwise under the edition that holds; false before the first.',
    }),
  }),
})

type Group = { occasion: keyof typeof occasionWords; lines: readonly Line[]; locale: 'en' | 'fr' }
const GroupType = builder.objectRef<Group>('RuleReadGroup').implement({
  description: 'What somebody reads at one time of their mentorship.',
  fields: (t) => ({
    key: t.exposeString('occasion', { description: 'Stable, for programs: kebab-case.' }),
    title: t.string({
      description: 'When it is read.',
      resolve: ({ occasion, locale }) => spaced(occasionWords[occasion][locale], locale),
    }),
    lines: t.field({
      type: [LineType],
      description: 'What is read, in the order of the book.',
      resolve: ({ lines }) => lines,
    }),
  }),
})

type Reading = MarkedReading & { locale: 'en' | 'fr' }
const ReadingType = builder.objectRef<Reading>('RuleReading').implement({
  description: 'What somebody will read under a rule book, as an invented pair that begins today meets it.',
  fields: (t) => ({
    reader: t.field({ type: ReaderType, description: 'Whose reading it is.', resolve: ({ reader }) => reader }),
    groups: t.field({
      type: [GroupType],
      description: 'In the order of a mentorship; empty times are left out.',
      resolve: ({ groups, locale }) =>
        groups.map(({ occasion, lines }) => ({ occasion, locale, lines: lines.map((line) => ({ ...line, locale })) })),
    }),
    gone: t.field({
      type: [LineType],
      description: 'What is read under the edition that holds and would not be any more.',
      resolve: ({ gone, locale }) => gone.map((line) => ({ ...line, isNew: false, locale })),
    }),
  }),
})

builder.objectField(RulePreviewType, 'readings', (t) =>
  t.field({
    type: [ReadingType],
    description: 'What a mentor, a protégé and those who look after them will read.',
    args: {
      locale: t.arg({ type: LocaleType, required: false, description: 'In which language; the viewer’s otherwise.' }),
    },
    resolve: ({ rules, current }, { locale: wanted }, { now, locale: own }) => {
      const locale = toLocale(wanted) ?? own
      const books = { newer: rules.book, older: current?.book ?? null }
      const today = localDay(now, rules.book.settings.identity.timeZone)
      return readers.map((reader) => ({ ...readingBeside(books, reader, today, locale), locale }))
    },
  }),
)
