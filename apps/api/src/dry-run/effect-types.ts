import type { Effect } from '@ithaca/domain/dry-run'
import type { Obligation } from '@ithaca/domain/rules'
import { encodeGlobalID } from '@pothos/plugin-relay'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { fullNameOf } from '../people/name.ts'
import { PartyType, StrengthType } from '../rules/norm-type.ts'
import type { Case, Looked } from './looking.ts'

const upper = <Value extends string>(value: Value) => value.toUpperCase() as Uppercase<Value>

export const EffectKindType = builder.enumType('DryRunEffectKind', {
  description: 'How what is asked of somebody would be another.',
  values: {
    TURNS_OVERDUE: { value: 'turns-overdue' as const, description: 'It would be overdue, and is not.' },
    APPEARS: { value: 'appears' as const, description: 'It is not asked today.' },
    STRONGER: { value: 'stronger' as const, description: 'It would be asked more strongly.' },
    DIFFERS: { value: 'differs' as const, description: 'Another amount or another time would be asked.' },
    WEAKER: { value: 'weaker' as const, description: 'It would be asked less strongly.' },
    DISAPPEARS: { value: 'disappears' as const, description: 'It would be asked no more.' },
  } satisfies Record<string, { value: Effect['is']; description: string }>,
})

const AskedType = builder.objectRef<Obligation>('DryRunAsked').implement({
  description: 'What is asked on the day of an effect, by one of the two editions.',
  fields: (t) => ({
    strength: t.field({ type: StrengthType, description: 'How strongly.', resolve: ({ strength }) => upper(strength) }),
    overdue: t.boolean({ description: 'Whether its time is over.', resolve: ({ state }) => state === 'overdue' }),
    target: t.int({
      nullable: true,
      description: 'How many it takes, where it counts something.',
      resolve: ({ progress }) => progress?.target ?? null,
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it can be done in time.',
      resolve: ({ dueOn }) => dueOn,
    }),
  }),
})

export type Felt = { effect: Effect; of: Case; looked: Looked }

const named = { select: { fullName: true, erasedAt: true } } as const

/** What the two are called, of all that were looked at in one statement. */
async function namesIn({ of, looked: { cases } }: Felt, { session, locale }: Context) {
  const ids = cases.map(({ mentorshipId }) => mentorshipId)
  const names = await session.once(`dry-run:${ids[0] ?? ''}`, async (tx) => {
    const rows = await tx.mentorship.findMany({
      where: { id: { in: ids } },
      select: { id: true, mentor: named, protege: named },
    })
    return new Map(rows.map((row) => [row.id, row]))
  })
  const row = names.get(of.mentorshipId)
  return {
    mentor: row === undefined ? '' : fullNameOf(row.mentor, locale),
    protege: row === undefined ? '' : fullNameOf(row.protege, locale),
  }
}

/** One thing that many would feel alike: by norm, party and kind. */
export const groupOf = ({ normId, party, is }: Effect) => `${normId}/${party}/${is}`

export const FeltType = builder.objectRef<Felt>('DryRunEffect').implement({
  description: 'What the two of one mentorship would first feel of a norm, if both consented to the draft today.',
  fields: (t) => ({
    group: t.id({ description: 'Which of `DryRun.groups` it belongs to.', resolve: ({ effect }) => groupOf(effect) }),
    mentorshipId: t.id({
      description: 'The mentorship.',
      resolve: ({ of }) => encodeGlobalID('Mentorship', of.mentorshipId),
    }),
    mentor: t.string({
      description: 'The full name of its mentor.',
      resolve: async (felt, _args, context) => (await namesIn(felt, context)).mentor,
    }),
    protege: t.string({
      description: 'The full name of its protégé.',
      resolve: async (felt, _args, context) => (await namesIn(felt, context)).protege,
    }),
    kind: t.field({ type: EffectKindType, description: 'How.', resolve: ({ effect }) => effect.is }),
    party: t.field({ type: PartyType, description: 'Of whom.', resolve: ({ effect }) => upper(effect.party) }),
    from: t.field({ type: 'Date', description: 'From which day on it is felt.', resolve: ({ effect }) => effect.from }),
    before: t.field({
      type: AskedType,
      nullable: true,
      description: 'What is asked on that day by the edition they live by; null where nothing is.',
      resolve: ({ effect }) => effect.before,
    }),
    after: t.field({
      type: AskedType,
      nullable: true,
      description: 'What the draft asks on that day; null where nothing is, or not yet.',
      resolve: ({ effect }) => effect.after,
    }),
  }),
})
