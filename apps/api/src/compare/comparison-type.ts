import {
  changesBetween,
  redline,
  type RedlinePiece,
  resolve,
  type ResolvedBook,
  type RuleChange,
  spaced,
} from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { ProgramType } from '../programs/program-type.ts'
import { ChangedWordsType, RuleChangeType } from '../rules/change-type.ts'
import { draftIn, draftSelect } from '../rules/draft.ts'
import { rulesOfEdition } from '../rules/in-force.ts'
import { StrengthType } from '../rules/norm-type.ts'
import { standing } from '../tenancy/standing.ts'

const upper = <Value extends string>(value: Value) => value.toUpperCase() as Uppercase<Value>

const PieceKind = builder.enumType('RedlineKind', {
  description: 'Where a piece of two sentences stands.',
  values: {
    SAME: { value: 'same' as const, description: 'In both.' },
    GONE: { value: 'gone' as const, description: 'In the older one only.' },
    NEW: { value: 'new' as const, description: 'In the newer one only.' },
  },
})
const PieceType = builder.objectRef<RedlinePiece>('RedlinePiece').implement({
  description: 'A piece of two sentences beside one another.',
  fields: (t) => ({
    kind: t.field({ type: PieceKind, description: 'Where it stands.', resolve: ({ is }) => is }),
    text: t.exposeString('text', { description: 'The words, with the spaces around them.' }),
  }),
})

builder.objectFields(RuleChangeType, (t) => ({
  strengthBefore: t.field({
    type: StrengthType,
    nullable: true,
    description: 'How strongly it was asked, where that is another now.',
    resolve: ({ strengths }) => (strengths ? upper(strengths[0]) : null),
  }),
  strengthAfter: t.field({
    type: StrengthType,
    nullable: true,
    description: 'How strongly it is asked now, where it was another before.',
    resolve: ({ strengths }) => (strengths ? upper(strengths[1]) : null),
  }),
  redline: t.field({
    type: [PieceType],
    description:
      'Both sentences in one, in the viewer’s language: all but what is NEW make the older, all but what is GONE the newer.',
    resolve: ({ before, after }: RuleChange, _args, { locale }) => {
      const said = (words: RuleChange['before']) => (words === null ? '' : spaced(words[locale], locale))
      return redline(said(before), said(after))
    },
  }),
}))

builder.objectFields(ChangedWordsType, (t) => ({
  redline: t.field({
    type: [PieceType],
    description: 'Both in one, as those of the sentences.',
    resolve: ({ before, after, locale }) => redline(spaced(before ?? '', locale), spaced(after ?? '', locale)),
  }),
}))

type Comparison = { older: ResolvedBook; newer: ResolvedBook; changes: RuleChange[] }

const ComparisonType = builder.objectRef<Comparison>('RuleComparison').implement({
  description: 'What rules say otherwise than others.',
  fields: (t) => ({
    changes: t.field({
      type: [RuleChangeType],
      description:
        'Point by point, in the order in which rules are read. Another source of the same rule is no change.',
      resolve: ({ changes }) => changes,
    }),
    unchanged: t.int({
      description: 'How many norms say the same in both.',
      resolve: ({ newer, changes }) => {
        const changed = new Set(changes.map(({ key }) => key))
        return newer.norms.filter(({ id }) => !changed.has(id)).length
      },
    }),
  }),
})

builder.prismaObjectField(ProgramType, 'comparison', (t) =>
  t.field({
    type: ComparisonType,
    nullable: true,
    select: { ...draftSelect },
    description:
      'What one edition says otherwise than another, or the draft otherwise than an edition; null where there is none such, or it is not the viewer’s to read.',
    args: {
      from: t.arg.int({ required: false, description: 'The number of the older edition; the draft otherwise.' }),
      to: t.arg.int({ required: false, description: 'The number of the newer one; the draft otherwise.' }),
    },
    resolve: async (row, { from, to }, context) => {
      const { read } = context.session
      const bookOf = async (number: number | null | undefined): Promise<ResolvedBook | null> => {
        if (number == null) {
          const { duties } = await standing(context, row.id)
          return duties.length === 0 ? null : resolve((await draftIn(read, row)).draft.book)
        }
        const found = await read.edition.findFirst({ where: { programId: row.id, number }, select: { id: true } })
        return found && (await rulesOfEdition(read, found.id)).book
      }
      const [older, newer] = [await bookOf(from), await bookOf(to)]
      return older && newer ? { older, newer, changes: changesBetween(older, newer) } : null
    },
  }),
)
