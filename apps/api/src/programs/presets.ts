import type { Localized } from '@ithaca/domain/core'
import { csce, type RuleBook } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'

type Preset = { key: string; summary: Localized; book: RuleBook }

/** The rule books a program can start from. */
export const presets: readonly Preset[] = [
  {
    key: 'csce',
    summary: {
      en: 'A signed agreement with three suggested goals, twelve months, at least two meetings a year.',
      fr: 'Une entente signée avec trois objectifs suggérés, douze mois, au moins deux rencontres par an.',
    },
    book: csce,
  },
]

const PresetType = builder.objectRef<Preset>('Preset').implement({
  description: 'A rule book to start a program from.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name.' }),
    name: t.string({
      description: 'What it is called.',
      resolve: ({ book }, _args, { locale }) => book.settings.identity.name[locale],
    }),
    summary: t.string({
      description: 'What it is like, in a sentence.',
      resolve: ({ summary }, _args, { locale }) => summary[locale],
    }),
  }),
})

builder.prismaObjectField('Organization', 'presets', (t) =>
  t.field({ type: [PresetType], description: 'What a program can be made from.', resolve: () => [...presets] }),
)
