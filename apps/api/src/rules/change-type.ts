import type { Locale } from '@ithaca/domain/core'
import { asideOf, type Aside, chapterTitle, type RuleChange, spaced } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'

const upper = <Value extends string>(value: Value) => value.toUpperCase() as Uppercase<Value>

const ChangeKind = builder.enumType('RuleChangeKind', {
  description: 'How a point of a rule book differs from that of another.',
  values: {
    ADDED: { description: 'Was not there before.' },
    REMOVED: { description: 'Is there no longer.' },
    CHANGED: { description: 'Says something else.' },
  } as const,
})
const ChangedPart = builder.enumType('RuleChangedPart', {
  description: 'What of a point is another.',
  values: {
    VALUE: { description: 'How much or what is asked, or how something works.' },
    STRENGTH: { description: 'How strongly it is asked.' },
    PARTY: { description: 'Of whom it is asked.' },
    WORDS: { description: 'The words of a promise.' },
  } as const,
})

const said = (words: string | null, locale: Locale): string | null => words && spaced(words, locale)

export const ChangedWordsType = builder.objectRef<Aside['words'][number]>('ChangedWords').implement({
  description: 'Words that a program has written, before and after, in one language.',
  fields: (t) => ({
    lang: t.string({
      description: 'Their language: not the viewer’s where only the words of the other one are others.',
      resolve: ({ locale }) => locale,
    }),
    before: t.string({
      nullable: true,
      description: 'What went; null where there was nothing.',
      resolve: ({ before, locale }) => said(before, locale),
    }),
    after: t.string({
      nullable: true,
      description: 'What came; null where there is nothing.',
      resolve: ({ after, locale }) => said(after, locale),
    }),
  }),
})

export const RuleChangeType = builder.objectRef<RuleChange>('RuleChange').implement({
  description: 'One point on which an edition differs from another, in words.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'A norm’s key, or a setting’s.' }),
    chapter: t.string({
      description: 'The chapter in which it is read, in the viewer’s language.',
      resolve: ({ chapter }, _args, { locale }) => chapterTitle[chapter][locale],
    }),
    kind: t.field({ type: ChangeKind, description: 'How it differs.', resolve: ({ is }) => upper(is) }),
    parts: t.field({
      type: [ChangedPart],
      description: 'What of it is another; empty unless it has CHANGED.',
      resolve: ({ parts }) => parts.map(upper),
    }),
    before: t.string({
      nullable: true,
      description: 'What it said, in the viewer’s language.',
      resolve: ({ before }, _args, { locale }) => before && spaced(before[locale], locale),
    }),
    after: t.string({
      nullable: true,
      description: 'What it says now, in the viewer’s language.',
      resolve: ({ after }, _args, { locale }) => after && spaced(after[locale], locale),
    }),
    note: t.string({
      nullable: true,
      description: 'What of it is another, where both sentences read the same to the viewer, or there is none.',
      resolve: (change, _args, { locale }) => said(asideOf(change, locale).note, locale),
    }),
    words: t.field({
      type: [ChangedWordsType],
      description: 'The words that went and came, where the sentences do not have them.',
      resolve: (change, _args, { locale }) => asideOf(change, locale).words,
    }),
  }),
})
