import { mayApprove, mayDecline, mayPropose, mayWithdraw, publishedBy } from '@ithaca/domain/programs'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import { explained } from '../graphql/refused.ts'
import { PersonType } from '../people/schema.ts'
import type { DraftHere, DraftRow } from '../rules/draft.ts'
import { DraftActions, inItself, RuleDraftType } from '../rules/draft-type.ts'
import { EditionType } from '../rules/edition-type.ts'
import { nextOf } from '../rules/put-in-force.ts'
import { standing } from '../tenancy/standing.ts'

type Proposed = { row: DraftRow['proposals'][number]; here: DraftHere }

const StateType = builder.enumType('EditionProposalState', {
  description: 'What became of a proposal to publish the draft.',
  values: {
    OPEN: { value: 'open', description: 'It waits for a second person.' },
    WITHDRAWN: { value: 'withdrawn', description: 'Whose it was took it back.' },
    DECLINED: { value: 'declined', description: 'A second person said no, with a reason.' },
    LAPSED: { value: 'lapsed', description: 'The draft was changed before anybody answered.' },
    PUBLISHED: { value: 'published', description: 'A second person agreed, and it was published.' },
  } as const,
})

const ActionsType = builder.objectRef<DraftHere>('EditionProposalActions').implement({
  description: 'What the viewer can answer to a proposal now.',
  fields: (t) => ({
    approve: t.field({
      type: Availability,
      description: 'Agree to it, which publishes the draft.',
      resolve: async (here, _args, context) =>
        explained([
          ...mayApprove(here.program, here.open, await standing(context, here.program.id)),
          ...inItself(here),
        ]),
    }),
    decline: t.field({
      type: Availability,
      description: 'Say no, with a reason.',
      resolve: async ({ program, open }, _args, context) =>
        explained(mayDecline(program, open, await standing(context, program.id))),
    }),
    withdraw: t.field({
      type: Availability,
      description: 'Take it back.',
      resolve: async ({ program, open }, _args, context) =>
        explained(mayWithdraw(open, await standing(context, program.id))),
    }),
  }),
})

const ProposalType = builder.objectRef<Proposed>('EditionProposal').implement({
  description: 'That somebody would publish the draft as it stood, for a second person to agree to.',
  fields: (t) => ({
    state: t.field({ type: StateType, description: 'What became of it.', resolve: ({ row }) => row.state as 'open' }),
    note: t.string({
      description: 'What is new and why, in the words of who proposed it; empty where they were erased.',
      resolve: ({ row }) => row.note,
    }),
    proposedBy: t.field({ type: PersonType, description: 'Whose it is.', resolve: ({ row }) => row.proposedBy }),
    proposedAt: t.field({ type: 'DateTime', description: 'Since when.', resolve: ({ row }) => row.proposedAt }),
    settledBy: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who answered it, took it back, or changed the draft; null while it is open.',
      resolve: ({ row }) => row.settledBy,
    }),
    settledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When; null while it is open.',
      resolve: ({ row }) => row.settledAt,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was declined; empty where the words were erased.',
      resolve: ({ row }) => row.reason,
    }),
    viewerCan: t.field({ type: ActionsType, description: 'What the viewer can answer.', resolve: ({ here }) => here }),
  }),
})

builder.objectFields(RuleDraftType, (t) => ({
  takesTwo: t.boolean({
    description: 'Whether the rules that hold ask for two people to publish the next.',
    resolve: ({ current }) => publishedBy(current) === 'two',
  }),
  proposal: t.field({
    type: ProposalType,
    nullable: true,
    description: 'The newest proposal to publish it since the edition that holds; null where there is none.',
    resolve: (here) => {
      const [row] = here.row.proposals
      return row === undefined || row.state === 'published' ? null : { row, here }
    },
  }),
}))

builder.objectField(DraftActions, 'propose', (t) =>
  t.field({
    type: Availability,
    description: 'Propose it to a second person, where it takes two to publish.',
    resolve: async (here, _args, context) => {
      const { current } = nextOf(here)
      const by = await standing(context, here.program.id)
      return explained([...mayPropose(here.program, { current, open: here.open }, by), ...inItself(here)])
    },
  }),
)

builder.prismaObjectField(EditionType, 'proposedBy', (t) =>
  t.relation('proposedBy', {
    nullable: true,
    description: 'Who proposed it, where it took two people to publish it; `publishedBy` is then who agreed.',
  }),
)
