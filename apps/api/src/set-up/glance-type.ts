import { glanceOf, type Preset, resolve, type ResolvedBook, spaced } from '@ithaca/domain/rules'
import type { Locale } from '@ithaca/domain/core'
import { builder } from '../graphql/builder.ts'
import { PresetType } from '../programs/presets.ts'
import { ProgramType } from '../programs/program-type.ts'
import { draftIn, draftSelect } from '../rules/draft.ts'
import { standing } from '../tenancy/standing.ts'

type Glanced = { book: ResolvedBook; locale: Locale }
const inWords = ({ book, locale }: Glanced) => glanceOf(book, locale)

const GlanceType = builder.objectRef<Glanced>('RuleGlance').implement({
  description: 'What a program is like, in a few sentences, for somebody who is about to begin one like it.',
  fields: (t) => ({
    works: t.stringList({
      description: 'How it works: what is agreed, for how long, who makes pairs.',
      resolve: (glanced) => inWords(glanced).works.map((sentence) => spaced(sentence, glanced.locale)),
    }),
    asks: t.stringList({
      description: 'The weightiest of what it asks of people, at most six.',
      resolve: (glanced) => inWords(glanced).asks.map((sentence) => spaced(sentence, glanced.locale)),
    }),
    more: t.int({ description: 'How much more it asks.', resolve: (glanced) => inWords(glanced).more }),
  }),
})

builder.objectFields(PresetType, (t) => ({
  kind: t.string({
    description: 'What kind of program it makes, in a few words.',
    resolve: ({ kind }: Preset, _args, { locale }) => kind[locale],
  }),
  suits: t.string({
    description: 'Whom that suits.',
    resolve: ({ suits }: Preset, _args, { locale }) => spaced(suits[locale], locale),
  }),
  glance: t.field({
    type: GlanceType,
    description: 'What it is like.',
    resolve: ({ book }: Preset, _args, { locale }) => ({ book: resolve(book), locale }),
  }),
}))

builder.prismaObjectField(ProgramType, 'glance', (t) =>
  t.field({
    type: GlanceType,
    nullable: true,
    select: draftSelect,
    description:
      'What it is like by the rules that hold, or by its draft before the first edition; for owners and whoever holds a duty in it, null for others.',
    resolve: async (row, _args, context) => {
      const { duties } = await standing(context, row.id)
      if (duties.length === 0) return null
      const { current, draft } = await draftIn(context.session.read, row)
      return { book: current?.book ?? resolve(draft.book), locale: context.locale }
    },
  }),
)
