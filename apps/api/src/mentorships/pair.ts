import { checkText, localDay } from '@ithaca/domain/core'
import { actOf, draftAgreement } from '@ithaca/domain/agreements'
import {
  begin,
  type Candidate,
  type Mentorship,
  pair,
  pairAdvice,
  type PairingAdviceCode,
  unmetOf,
} from '@ithaca/domain/mentorships'
import { participationSelect, toParticipation } from '../enrolment/store.ts'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { failure } from '../graphql/errors.ts'
import { accept, mustBeEmpty, Refused, type RulesInForce } from '../graphql/refused.ts'
import { unread } from '../graphql/unread.ts'
import { once } from '../graphql/wording.ts'
import { currentRules } from '../rules/in-force.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf } from '../tenancy/days.ts'
import { inTurn } from '../tenancy/in-turn.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { standingIn } from '../tenancy/standing.ts'
import { AdviceType, pairingAdvice } from './advice-type.ts'
import { openPhases } from './phases.ts'

const longestReason = 1_000

type Outcome = { mentorshipId: string | null; advice: PairingAdviceCode[]; editionId: string }

const PairingType = builder
  .objectRef<{ mentorshipId: string | null; advice: PairingAdviceCode[]; rules: RulesInForce }>('Pairing')
  .implement({
    description: 'Two people paired, or, in a dry run, what would be noted of them.',
    fields: (t) => ({
      mentorship: t.prismaField({
        type: 'Mentorship',
        nullable: true,
        description: 'The new mentorship, in the phase AGREEMENT; null in a dry run.',
        resolve: (query, { mentorshipId }, _args, { session }) =>
          mentorshipId === null
            ? unread(query, null)
            : session.read.mentorship.findFirstOrThrow({ ...query, where: { id: mentorshipId } }),
      }),
      advice: t.field({
        type: [AdviceType],
        description: 'What is noted, and refuses nothing (CSCE-4).',
        resolve: ({ advice, rules }) => pairingAdvice(advice, rules),
      }),
    }),
  })

builder.mutationField('pair', (t) =>
  t.fieldWithInput({
    type: PairingType,
    description:
      'Pairs a mentor and a protégé. Refused: the same two again, somebody at capacity, not taking part, one person with themselves. An id that is unknown, another association’s or of another type is not found. For the program’s coordinators or committee, as its rules say.',
    errors: { types: [Refused] },
    input: {
      programId: t.input.id({ description: 'The program.' }),
      mentorId: t.input.id({ description: 'The mentor’s part in the program: the id of a Participation.' }),
      protegeId: t.input.id({ description: 'The protégé’s part in the program: the id of a Participation.' }),
      overrideReason: t.input.string({
        required: false,
        description: `Pairs two whom a required condition refuses (\`pair-condition-unmet\`), and says why: the two read it. At most ${longestReason} characters; without effect where nothing refuses.`,
      }),
      dryRun: t.input.boolean({ required: false, description: 'Only says what would happen; nothing is written.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (_root, { input }, context) => {
      const { personId, now, session } = context
      const work = async (tx: Transaction): Promise<Outcome> => {
        const programId = decodeId(input.programId).id
        // One pairing at a time in a program: two at once could otherwise fill the same place.
        await inTurn(tx, `pair:${programId}`)
        const program = await tx.program.findFirst({ where: { id: programId } })
        if (!program) throw failure('NOT_FOUND', 'There is no such program here.')
        await holdPeopleOf(tx, [input.mentorId, input.protegeId])
        const mentor = await candidate(tx, input.mentorId, 'asMentor')
        const protege = await candidate(tx, input.protegeId, 'asProtege')
        const rules = await currentRules(tx, program)
        const together = { mentorId: mentor.personId, protegeId: protege.personId, phase: { in: [...openPhases] } }
        const situation = {
          programId,
          programClosed: program.state === 'closed',
          editionId: program.currentEditionId,
          alreadyPaired: (await tx.mentorship.count({ where: { programId, ...together } })) > 0,
          overriding: Boolean(input.overrideReason?.trim()),
          by: await standingIn(tx, personId, programId),
        }
        const reason = checkText(input.overrideReason ?? '', { at: 'overrideReason', max: longestReason })
        mustBeEmpty(reason.refusals)
        const id = newId()
        const { state, events } = accept(pair(id, mentor, protege, situation, rules?.book ?? null), rules ?? undefined)
        if (!rules) throw new Error('a pair was made without rules')
        const advice = pairAdvice(mentor, protege, rules.book)
        if (input.dryRun) return { mentorshipId: null, advice, editionId: rules.id }

        const { mentorId, protegeId } = state
        const two = { mentorParticipationId: mentor.id, protegeParticipationId: protege.id, mentorId, protegeId }
        const today = localDay(now, program.timeZone)
        // Where there is nothing to give one's word to, nothing is waited for.
        const begun = actOf(rules.book) === null ? begin(state, today, rules.book.settings.term.months) : state
        const made = { ...daysOf(begun), pairedAt: now, pairedById: personId, advice }
        await tx.mentorship.createMany({ data: { id, programId, ...two, ...made } })
        const setAside = unmetOf(mentor, protege, rules.book).map((normId) => ({
          ...{ mentorshipId: id, normId, editionId: rules.id, personId, overriddenAt: now },
          reason: reason.text.trim(),
        }))
        await tx.normOverride.createMany({ data: setAside })
        const fromDay = dateOf(today)
        await tx.pin.createMany({ data: { id: newId(), mentorshipId: id, editionId: rules.id, fromDay } })
        const {
          number,
          termMonths,
          state: draft,
          ...agreement
        } = draftAgreement({ id: newId(), mentorshipId: id, editionId: rules.id }, rules.book)
        await tx.agreement.createMany({ data: { ...agreement, number, termMonths, state: draft } })
        await announce(tx, occasion(context, { programId, mentorshipId: id }), events)
        return { mentorshipId: id, advice, editionId: rules.id }
      }
      const { mentorshipId, advice, editionId } = input.dryRun
        ? await work(session.read)
        : await change({ context, mutation: 'pair', input }, work)
      const rules = await currentRules(session.read, { currentEditionId: editionId })
      if (!rules) throw new Error('the edition of a pair is gone')
      return { mentorshipId, advice, rules }
    },
  }),
)

/** The phase of a mentorship that was just made, with the days of its term where that has begun. */
const daysOf = (made: Mentorship) =>
  made.phase === 'active'
    ? { phase: made.phase, startsOn: dateOf(made.startsOn), endsOn: made.endsOn === null ? null : dateOf(made.endsOn) }
    : { phase: made.phase }

/** Whoever is about to be erased is so first, and then takes no part; or is paired first, and leaves that pair too. */
async function holdPeopleOf(tx: Transaction, participations: readonly string[]): Promise<void> {
  const rows = await tx.participation.findMany({
    where: { id: { in: participations.map((one) => decodeId(one).id) } },
    select: { personId: true },
  })
  for (const personId of rows.map((row) => row.personId).toSorted()) await inTurn(tx, `person:${personId}`)
}

async function candidate(tx: Transaction, globalId: string, side: 'asMentor' | 'asProtege'): Promise<Candidate> {
  const { typename, id } = decodeId(globalId)
  const row =
    typename === 'Participation'
      ? await tx.participation.findFirst({
          where: { id },
          select: {
            ...participationSelect,
            person: { select: { removedAt: true } },
            _count: { select: { [side]: { where: { phase: { in: [...openPhases] } } } } },
          },
        })
      : null
  if (!row) throw failure('NOT_FOUND', 'There is no such part in a program here.')
  const { _count, person, ...participation } = row
  const counts: Readonly<Record<string, number>> = _count
  const found = toParticipation(participation)
  // Whoever was removed from the association takes part in nothing, whatever the row says.
  return { ...found, state: person.removedAt === null ? found.state : 'left', openMentorships: counts[side] ?? 0 }
}
