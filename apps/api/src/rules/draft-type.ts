import type { Refusal } from '@ithaca/domain/core'
import { isSameBook, mayPublishBook, mayPublishEdition, mayReplaceDraft } from '@ithaca/domain/programs'
import { changesBetween, checkBook, type Problem, resolve, spaced, written } from '@ithaca/domain/rules'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { countsOf } from '../programs/counts.ts'
import { PersonType } from '../people/schema.ts'
import { ProgramType } from '../programs/program-type.ts'
import { standing } from '../tenancy/standing.ts'
import { RuleChangeType } from './change-type.ts'
import { RuleSectionType, sectionsOf } from './edition-type.ts'
import { type DraftHere, draftIn, draftSelect } from './draft.ts'

export const RuleProblemType = builder.objectRef<Problem>('RuleProblem').implement({
  description: 'Why rules cannot be published as they are: two sides that do not fit, or something that is not said.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs: kebab-case.' }),
    norms: t.stringList({ description: 'The norms it is about, by key.', resolve: ({ norms }) => [...norms] }),
    settings: t.stringList({
      description: 'The settings it is about, by path.',
      resolve: ({ settings }) => [...settings],
    }),
    message: t.string({
      description: 'In words that name both sides, in the viewer’s language.',
      resolve: ({ message }, _args, { locale }) => spaced(message[locale], locale),
    }),
  }),
})

export const DraftActions = builder.objectRef<DraftHere>('RuleDraftActions').implement({
  description: 'What the viewer can do with a draft now.',
  fields: (t) => ({
    replace: t.field({
      type: Availability,
      description: 'Write other rules.',
      resolve: async ({ program }, _args, context) =>
        explained(mayReplaceDraft(program, await standing(context, program.id))),
    }),
    publish: t.field({
      type: Availability,
      description: 'Publish it as the next edition.',
      resolve: async (here, _args, context) => {
        const by = await standing(context, here.program.id)
        return explained([...mayPublishEdition(here.program, here.current, by), ...inItself(here)])
      },
    }),
  }),
})

/** What in the draft itself stands in the way of publishing it, whoever would. */
export const inItself = (here: DraftHere): Refusal[] => [
  ...mayPublishBook(resolve(here.draft.book)),
  ...(differs(here) ? [] : [{ code: 'edition-unchanged' }]),
]

/** What nobody has written does not differ, whatever Ithaca's defaults are by now. */
const differs = ({ current, draft, row }: DraftHere) =>
  current === null || (row.ruleDraft !== null && !isSameBook(written(current.book), draft.book))

export const RuleDraftType = builder.objectRef<DraftHere>('RuleDraft').implement({
  description: 'The rules that a program is about to publish; as long as nobody writes others, those that hold.',
  fields: (t) => ({
    revision: t.int({
      description: 'Grows with every replacement and publication; 0 before the first.',
      resolve: ({ draft }) => draft.revision,
    }),
    book: t.field({
      type: 'RuleBook',
      description: 'The whole, as written: to be changed and handed to `replaceDraft`.',
      resolve: ({ draft }) => draft.book,
    }),
    sections: t.field({
      type: [RuleSectionType],
      description: 'The whole as people would read it, in chapters.',
      resolve: ({ program, current, draft }, _args, { locale }) => {
        const number = (current?.number ?? 0) + 1
        return sectionsOf({ id: `draft-${program.id}`, number, book: resolve(draft.book) }, locale)
      },
    }),
    changedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last written or published; null where it never was.',
      resolve: ({ row }) => row.ruleDraft?.changedAt ?? null,
    }),
    changedBy: t.field({
      type: PersonType,
      nullable: true,
      description: 'By whom.',
      resolve: ({ row }) => row.ruleDraft?.changedBy ?? null,
    }),
    differs: t.boolean({
      description: 'Whether it says anything that does not hold already.',
      resolve: (here) => differs(here),
    }),
    problems: t.field({
      type: [RuleProblemType],
      description: 'What stands in the way of publishing it; empty where its rules fit together.',
      resolve: ({ draft }) => checkBook(resolve(draft.book)),
    }),
    changes: t.field({
      type: [RuleChangeType],
      description: 'What it says otherwise than the edition that holds; empty before the first.',
      resolve: ({ current, draft }) => (current ? changesBetween(current.book, resolve(draft.book)) : []),
    }),
    keptByMentorships: t.int({
      description: 'How many mentorships run by an edition that publishing does not change for them.',
      resolve: async ({ program }, _args, context) => {
        const { phases } = await countsOf(program.id, context)
        return (phases['agreement'] ?? 0) + (phases['active'] ?? 0)
      },
    }),
    runningMentorships: t.int({
      description: 'How many of these run already; the others still write or sign their agreement.',
      resolve: async ({ program }, _args, context) => (await countsOf(program.id, context)).phases['active'] ?? 0,
    }),
    viewerCan: t.field({
      type: DraftActions,
      description: 'What the viewer can do with it now.',
      resolve: (here) => here,
    }),
  }),
})

builder.prismaObjectField(ProgramType, 'draft', (t) =>
  t.field({
    type: RuleDraftType,
    nullable: true,
    select: draftSelect,
    description: 'The rules it is about to publish; for owners and whoever holds a duty in it, null for others.',
    resolve: async (row, _args, context) => {
      const { duties } = await standing(context, row.id)
      return duties.length === 0 ? null : draftIn(context.session.read, row)
    },
  }),
)
