import { readerOf } from '@ithaca/domain/concerns'
import { intervalOf, oversightNorms } from '@ithaca/domain/oversight'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { DutyKindType } from '../people/duty-type.ts'
import { PersonType } from '../people/schema.ts'
import { ProgramType } from '../programs/program-type.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import { currentRules } from '../rules/in-force.ts'
import { standing } from '../tenancy/standing.ts'
import { countsFor } from './check-in-type.ts'
import type { Counted } from './looked-after.ts'

type Summary = { program: { id: string; timeZone: string }; rules: RulesInForce | null }

const norms = ({ rules }: Summary) => (rules === null ? null : oversightNorms(rules.book))

async function count(summary: Summary, context: Context, fits: (one: Counted) => boolean): Promise<number> {
  const { program } = summary
  const mayRead = (await standing(context, program.id)).duties.some((duty) => duty !== 'owner')
  if (!mayRead || (norms(summary)?.duty ?? null) === null) return 0
  const all = await countsFor(program, context)
  return all.filter(fits).reduce((total, one) => total + one.count, 0)
}

const SummaryType = builder.objectRef<Summary>('CheckInSummary').implement({
  description: 'What the rules ask of those who look after everybody, and how it stands, in counts.',
  fields: (t) => ({
    duty: t.field({
      type: DutyKindType,
      nullable: true,
      description: 'Whose members do it, as the rules say now; null where they ask nobody to.',
      resolve: (summary) => {
        const duty = norms(summary)?.duty ?? null
        return duty === null ? null : duty === 'coordinator' ? 'COORDINATOR' : 'COMMITTEE'
      },
    }),
    feedbackReader: t.field({
      type: DutyKindType,
      nullable: true,
      description: 'Which charge reads what is said in confidence, as the rules say now; null where they hear nobody.',
      resolve: (summary) => {
        const found = norms(summary)
        if (summary.rules === null || (found?.given ?? found?.tasks['feedback-asked'] ?? null) === null) return null
        return readerOf(summary.rules.book) === 'coordinator' ? 'COORDINATOR' : 'COMMITTEE'
      },
    }),
    everyWeeks: t.int({
      nullable: true,
      description: 'Every how many weeks everybody is to be spoken with; null where the rules count otherwise.',
      resolve: ({ rules, ...summary }) => {
        const task = norms({ rules, ...summary })?.tasks['check-in'] ?? null
        return task === null || rules === null ? null : intervalOf(task.norm, rules.book)?.weeks || null
      },
    }),
    viewerLooksAfter: t.boolean({
      description: 'Whether the viewer is one of those who do it.',
      resolve: async (summary, _args, context) => {
        const duty = norms(summary)?.duty ?? null
        return duty !== null && (await standing(context, summary.program.id)).duties.includes(duty)
      },
    }),
    members: t.field({
      type: [PersonType],
      description: 'Those who do it.',
      resolve: async (summary, _args, { session }) => {
        const duty = norms(summary)?.duty ?? null
        if (duty === null) return []
        const held = await session.read.duty.findMany({
          where: { programId: summary.program.id, duty, person: { removedAt: null } },
          orderBy: { person: { sortKey: 'asc' } },
          select: { person: true },
        })
        return held.map(({ person }) => person)
      },
    }),
    due: t.int({
      description: 'How many people it is time for.',
      resolve: (summary, _args, context) => count(summary, context, ({ state }) => state === 'due'),
    }),
    overdue: t.int({
      description: 'How many people were to be seen to by now.',
      resolve: (summary, _args, context) => count(summary, context, ({ state }) => state === 'overdue'),
    }),
    mine: t.int({
      description: 'For how many whom the viewer looks after it is time, or overdue.',
      resolve: (summary, _args, context) =>
        count(summary, context, ({ state, memberId }) => state !== 'open' && memberId === context.actor.personId),
    }),
    unassigned: t.int({
      description: 'How many people nobody looks after.',
      resolve: (summary, _args, context) => count(summary, context, ({ memberId }) => memberId === null),
    }),
  }),
})

builder.prismaObjectField(ProgramType, 'checkInSummary', (t) =>
  t.field({
    type: SummaryType,
    select: { id: true, timeZone: true, currentEditionId: true },
    description: 'What the rules ask of those who look after everybody, and how it stands.',
    resolve: async (program, _args, { session }) => ({ program, rules: await currentRules(session.read, program) }),
  }),
)
