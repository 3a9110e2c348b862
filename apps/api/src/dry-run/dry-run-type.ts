import type { Locale } from '@ithaca/domain/core'
import type { Effect, Reach } from '@ithaca/domain/dry-run'
import { normSentence, type ResolvedBook, spaced } from '@ithaca/domain/rules'
import { builder } from '../graphql/builder.ts'
import { badInput } from '../graphql/errors.ts'
import { isId } from '../mentorships/list-page.ts'
import { RuleDraftType } from '../rules/draft-type.ts'
import { PartyType } from '../rules/norm-type.ts'
import { standing } from '../tenancy/standing.ts'
import { EffectKindType, FeltType, groupOf } from './effect-types.ts'
import { type Case, lookAt, type Looked } from './looking.ts'

const usualPage = 100
const longestPage = 500

type Group = { effect: Effect; older: ResolvedBook; newer: ResolvedBook; mentorships: number; from: string }

const upper = <Value extends string>(value: Value) => value.toUpperCase() as Uppercase<Value>

function sentenceIn(book: ResolvedBook, id: string, locale: Locale): string | null {
  const norm = book.norms.find((one) => one.id === id)
  return norm === undefined ? null : spaced(normSentence(norm, book, locale), locale)
}

const GroupType = builder.objectRef<Group>('DryRunGroup').implement({
  description: 'What several mentorships would feel alike; the groups of further pages with the same key add up.',
  fields: (t) => ({
    key: t.id({ description: 'The norm, the party and the kind.', resolve: ({ effect }) => groupOf(effect) }),
    normKey: t.string({ description: 'The norm, by its key.', resolve: ({ effect }) => effect.normId }),
    kind: t.field({ type: EffectKindType, description: 'How.', resolve: ({ effect }) => effect.is }),
    party: t.field({
      type: PartyType,
      description: 'Of whom it is asked.',
      resolve: ({ effect }) => upper(effect.party),
    }),
    before: t.string({
      nullable: true,
      description: 'The norm as they live by it, in the viewer’s language; null where there is none.',
      resolve: ({ effect: { normId }, older }, _args, { locale }) => sentenceIn(older, normId, locale),
    }),
    after: t.string({
      nullable: true,
      description: 'The norm as the draft has it; null where there is none.',
      resolve: ({ effect: { normId }, newer }, _args, { locale }) => sentenceIn(newer, normId, locale),
    }),
    mentorships: t.exposeInt('mentorships', { description: 'Of how many mentorships on this page.' }),
    from: t.expose('from', { type: 'Date', description: 'The first day on which any of them feels it.' }),
  }),
})

function groupsOf({ cases, newer }: Looked): Group[] {
  const groups = new Map<string, Group>()
  for (const { effects, older } of cases)
    for (const effect of effects) {
      const key = groupOf(effect)
      const known = groups.get(key)
      if (known === undefined) groups.set(key, { effect, older, newer, mentorships: 1, from: effect.from })
      else {
        known.mentorships += 1
        if (effect.from < known.from) known.from = effect.from
      }
    }
  return [...groups.values()]
}

const reached = ({ cases }: Looked, reach: Reach) => cases.filter((one: Case) => one.reach === reach).length

const DryRunType = builder.objectRef<Looked>('DryRun').implement({
  description:
    'What publishing the draft would do to the mentorships that are not over, worked out from how they stand and written nowhere: nothing changes for them at once, and this much if both of their people consented today. A page at a time.',
  fields: (t) => ({
    revision: t.int({
      description:
        'The revision of the draft that was looked at: where it differs from that of another page, begin anew.',
      resolve: ({ here }) => here.draft.revision,
    }),
    total: t.exposeInt('total', { description: 'How many mentorships are not over.' }),
    looked: t.exposeInt('looked', {
      description: 'How many this page looks at; of those of which one of the two has left, nothing more is told.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Where the next page goes on; null on the last.',
    }),
    byConsent: t.int({
      description: 'How many run, and could live by it from the day after both consent.',
      resolve: (looked) => reached(looked, 'by-consent'),
    }),
    atRenewal: t.int({
      description: 'How many write a renewal, which brings it by itself.',
      resolve: (looked) => reached(looked, 'at-renewal'),
    }),
    keeps: t.int({
      description: 'How many still write or sign their agreement, and keep what they read.',
      resolve: (looked) => reached(looked, 'keeps'),
    }),
    untouched: t.int({
      description: 'How many of those that run would feel nothing within a year.',
      resolve: ({ cases }) =>
        cases.filter(({ reach, effects }) => reach === 'by-consent' && effects.length === 0).length,
    }),
    mails: t.int({
      description:
        'How many people would be told by mail that newer rules wait for them: those for whom something changes.',
      resolve: ({ cases }) => 2 * cases.filter(({ told }) => told).length,
    }),
    groups: t.field({ type: [GroupType], description: 'The effects, put together.', resolve: groupsOf }),
    effects: t.field({
      type: [FeltType],
      description: 'The effects one by one, mentorship by mentorship.',
      args: { group: t.arg.id({ required: false, description: 'Only of this group.' }) },
      resolve: (looked, { group }) =>
        looked.cases.flatMap((of) =>
          of.effects.filter((effect) => !group || groupOf(effect) === group).map((effect) => ({ effect, of, looked })),
        ),
    }),
  }),
})

builder.objectField(RuleDraftType, 'dryRun', (t) =>
  t.field({
    type: DryRunType,
    nullable: true,
    description:
      'What it would do to the mentorships that are not over; null for an owner who runs the program in no other way, for owners read no mentorship.',
    args: {
      first: t.arg.int({
        required: false,
        description: `How many mentorships to look at; ${usualPage} unless said, at most ${longestPage}.`,
      }),
      after: t.arg.string({ required: false, description: '`DryRun.endCursor` of the page before.' }),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, Math.ceil((first ?? usualPage) / 50)) }),
    resolve: async (here, { first, after }, context) => {
      const { duties } = await standing(context, here.program.id)
      if (!duties.some((duty) => duty !== 'owner')) return null
      const most = first ?? usualPage
      if (most < 1 || most > longestPage) throw badInput(`first is from 1 to ${longestPage}.`)
      if (after && !isId(after)) throw badInput('A cursor belongs to another list.')
      return lookAt(here, { first: most, after: after ?? null }, context)
    },
  }),
)
