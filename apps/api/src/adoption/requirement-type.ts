import { isOpen, wordNorm } from '@ithaca/domain/agreements'
import { canBeSetAside, isGiven, maySetAside, requiredOfText } from '@ithaca/domain/adoption'
import { findNorm, reminderOf, type ResolvedBook } from '@ithaca/domain/rules'
import { Availability } from '../graphql/availability.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { explained } from '../graphql/refused.ts'
import { know, type Known, type KnownRow, knownSelect, rulesAsking } from '../mentorships/known-facts.ts'
import { MentorshipType } from '../mentorships/mentorship-type.ts'
import { mentorshipSelect, rulesNow } from '../mentorships/store.ts'
import { type NormInForce, NormType } from '../rules/norm-type.ts'
import { rulesForTwo, rulesSigned } from '../rules/set-aside.ts'
import { standing } from '../tenancy/standing.ts'

type Open = NormInForce & { known: Known; row: KnownRow; signed: ResolvedBook | null }

const RequirementActions = builder.objectRef<Open>('RequirementActions').implement({
  description: 'What the viewer can do about a requirement now.',
  fields: (t) => ({
    setAside: t.field({
      type: Availability,
      description: 'Set it aside for the two.',
      resolve: async ({ norm, rules, known, row, signed }, _args, context) => {
        const by = await standing(context, row.programId)
        return explained(maySetAside(known.mentorship, { norm, aside: [], by, book: rules.book, signed }), rules)
      },
    }),
  }),
})

const RequirementType = builder.objectRef<Open>('Requirement').implement({
  description: 'What the rules require of the two, and is not done.',
  fields: (t) => ({
    norm: t.field({ type: NormType, description: 'The norm.', resolve: ({ norm, rules }) => ({ norm, rules }) }),
    begins: t.boolean({
      description: 'Whether the mentorship begins where it is set aside, because it is their word that it waits for.',
      resolve: ({ norm, rules, known }) =>
        known.mentorship.phase === 'agreement' && wordNorm(rules.book)?.id === norm.id,
    }),
    viewerCan: t.field({
      type: RequirementActions,
      description: 'What the viewer can do about it now.',
      resolve: (open) => open,
    }),
  }),
})

/** What a renewal that is being written asks for beyond what holds: its edition may be newer. */
async function ofTheText({ agreement, rules: held }: Known, row: KnownRow, { session }: Context) {
  if (agreement === null || !isOpen(agreement) || agreement.editionId === held.id) return []
  const rules = await rulesForTwo(session.read, agreement.editionId, row)
  return requiredOfText(rules.book)
    .filter(({ id }) => findNorm(held.book, id)?.strength !== 'required')
    .map(({ id }) => ({ normId: id, rules }))
}

builder.prismaObjectField(MentorshipType, 'requirements', (t) =>
  t.field({
    type: [RequirementType],
    select: knownSelect,
    description:
      'What the rules require of the two and is not done, without the promises of the agreement that holds: whoever makes the pairs can set it aside (`setAsideRequirement`).',
    resolve: async (row, _args, context) => {
      const known = await know(row, context)
      const signed = (await rulesSigned(context.session.read, row.agreements, row))?.book ?? null
      const unmet = known.obligations.filter(({ strength, state }) => strength === 'required' && state !== 'met')
      const asked = unmet.map((one) => ({ normId: one.normId, rules: rulesAsking(known, one) }))
      const open = new Map([...asked, ...(await ofTheText(known, row, context))].map((one) => [one.normId, one]))
      return [...open.values()].flatMap(({ normId, rules }) => {
        const norm = findNorm(rules.book, normId)
        const isOpenStill =
          norm && canBeSetAside(norm, known.mentorship, rules.book) && !isGiven(norm, rules.book, signed)
        return isOpenStill ? [{ norm, rules, known, row, signed }] : []
      })
    },
  }),
)

builder.prismaObjectField(MentorshipType, 'scopeOfCommunication', (t) =>
  t.string({
    select: { ...mentorshipSelect, program: { select: { timeZone: true } } },
    description:
      'What the two may write about, shown beside every place of writing (CSCE-13 to 15): of the rules they live by, without what was set aside for them.',
    resolve: async (row, _args, { session, now, locale }) =>
      reminderOf((await rulesNow(session.read, row, now)).book, locale),
  }),
)
