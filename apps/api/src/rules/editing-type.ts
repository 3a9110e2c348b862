import type { Locale } from '@ithaca/domain/core'
import {
  type BookText,
  chapterOf,
  chapters,
  isAbout,
  type Norm,
  resolve,
  textsOf,
  unevenTexts,
  written,
} from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { fromLocale, LocaleType } from '../people/locale-type.ts'
import type { DraftHere } from './draft.ts'
import { RuleDraftType } from './draft-type.ts'
import { RuleSectionType } from './edition-type.ts'
import { NormType } from './norm-type.ts'

// What an editor needs of a draft beside what its readers do.

const rulesOf = ({ program, current, draft }: DraftHere) => ({
  ...{ id: `draft-${program.id}`, number: (current?.number ?? 0) + 1 },
  book: resolve(draft.book),
})

builder.objectField(RuleDraftType, 'chapters', (t) =>
  t.field({
    type: [RuleSectionType],
    description: 'Every chapter in which something can be said, also those in which nothing is.',
    resolve: (here) => chapters.map((chapter) => ({ chapter, rules: rulesOf(here) })),
  }),
)

builder.objectField(RuleDraftType, 'removed', (t) =>
  t.field({
    type: [NormType],
    description:
      'Norms of the edition that holds which it has no longer, but those whose point it has decided against; `RulePatchInput.putBack` brings one back.',
    resolve: ({ current, draft }) => {
      const { norms, off = [] } = draft.book
      const kept = new Set(norms.map(({ id }) => id))
      const isGone = (norm: Norm) => !kept.has(norm.id) && !off.some((one) => isAbout(one, norm))
      return current === null ? [] : current.book.norms.filter(isGone).map((norm) => ({ norm, rules: current }))
    },
  }),
)

builder.interfaceField(NormType, 'chapter', (t) =>
  t.string({
    description: 'The chapter in which it is read: `RuleSection.key`.',
    resolve: ({ norm }) => chapterOf(norm),
  }),
)

const TextState = builder.enumType('RuleTextState', {
  description: 'Whether each language has words of its own.',
  values: {
    BOTH: { value: 'both' as const, description: 'Each has its own.' },
    MISSING: { value: 'missing' as const, description: 'One of them has none.' },
    SAME: { value: 'same' as const, description: 'Both have the same, which a name may well have.' },
  },
})

const RuleTextType = builder.objectRef<BookText & { uneven: Locale | null }>('RuleText').implement({
  description: 'A text of a rule book in both languages.',
  fields: (t) => ({
    at: t.exposeString('at', { description: 'Its place in the book, for `RulePatchInput.reword`.' }),
    norm: t.string({
      nullable: true,
      description: 'The norm that it is part of, by its key; null for other texts.',
      resolve: ({ of }) => (of.is === 'norm' ? of.key : null),
    }),
    setting: t.string({
      nullable: true,
      description: 'The setting that it is part of, by its path; null for other texts.',
      resolve: ({ of }) => (of.is === 'setting' ? of.key : null),
    }),
    ofSource: t.exposeBoolean('ofSource', { description: 'Whether it tells where something comes from.' }),
    en: t.string({ description: 'In English.', resolve: ({ text }) => text.en }),
    fr: t.string({ description: 'In French.', resolve: ({ text }) => text.fr }),
    state: t.expose('state', { type: TextState, description: 'Whether each language has words of its own.' }),
    uneven: t.field({
      type: LocaleType,
      nullable: true,
      description:
        'The language that alone has other words than in the edition that holds, so that the other may lag behind; null where both have, or neither has.',
      resolve: ({ uneven }) => uneven && fromLocale(uneven),
    }),
  }),
})

builder.objectField(RuleDraftType, 'texts', (t) =>
  t.field({
    type: [RuleTextType],
    description: 'Every text of it in both languages, to be translated.',
    args: {
      uneven: t.arg.boolean({
        defaultValue: false,
        description: 'Only those of which one language alone has changed since the edition that holds.',
      }),
    },
    resolve: ({ current, draft }, { uneven: isUneven }) => {
      const uneven = current === null ? null : unevenTexts(draft.book, written(current.book))
      const texts = textsOf(draft.book).map((text) => ({ ...text, uneven: uneven?.get(text.at) ?? null }))
      return isUneven ? texts.filter((text) => text.uneven !== null) : texts
    },
  }),
)
