import { canonicalFormat, sign, type Signed } from '@ithaca/domain/agreements'
import type { Mentorship } from '@ithaca/domain/mentorships'
import { announce } from '../events/announce.ts'
import { builder, decodeId } from '../graphql/builder.ts'
import { change } from '../graphql/change.ts'
import { failure } from '../graphql/errors.ts'
import { accept, Refused } from '../graphql/refused.ts'
import { Stale } from '../graphql/stale.ts'
import { once } from '../graphql/wording.ts'
import { dateOf } from '../tenancy/days.ts'
import { beforeTheStart } from '../contacts/facts.ts'
import { goalsOf } from '../goals/store.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import { rulesForTwo } from '../rules/set-aside.ts'
import { phaseDaysIn } from '../plans/facts.ts'
import { listActivities } from '../plans/list-activities.ts'
import type { Transaction } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { occasion } from '../tenancy/occasion.ts'
import { agreementsOf, saveAgreement, toAgreement, writeSignature } from './store.ts'
import { textOf } from './text.ts'

builder.mutationField('signAgreement', (t) =>
  t.prismaFieldWithInput({
    type: 'Agreement',
    description:
      'Signs the agreement that was read, told by its digest: where it reads differently by now, the answer is Stale and nothing is signed. The second signature puts it in force: a first agreement starts the term (CSCE-10, 25), a renewal adds one (CSCE-26 to 28). Where the program’s agreement is accepted or confirmed instead, this does that.',
    errors: { types: [Refused, Stale] },
    input: {
      agreementId: t.input.id({ description: 'The agreement.' }),
      digest: t.input.string({ description: 'Agreement.digest, of the text that was read.' }),
      acknowledged: t.input.stringList({ description: 'Keys of the clauses ticked; the required ones must be there.' }),
      idempotencyKey: t.input.string({ required: false, description: once }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { now, personId, session } = context
      const { id } = decodeId(input.agreementId)
      await change({ context, mutation: 'signAgreement', input }, async (tx) => {
        const { row, mentorship, timeZone } = await holdMentorship(tx, await mentorshipOf(tx, id), context)
        const by = partyIn(row, personId)
        if (by === null) throw failure('NOT_FOUND', 'There is no such agreement here.')
        const agreements = await agreementsOf(tx, row.id)
        const index = agreements.findIndex((one) => one.id === id)
        const current = agreements[index]
        if (!current) throw new Stale('Agreement', id)
        const agreement = toAgreement(current)
        // What is promised stands in its own edition: that of a renewal may be newer than the one that holds today.
        const rules = await rulesForTwo(tx, agreement.editionId, row)
        const earlier = agreements[index + 1]
        const previous = earlier ? toAgreement(earlier) : null
        const { canonical, digest } = await textOf(tx, agreement)
        const acknowledged = [...new Set(input.acknowledged)].slice(0, 100)
        const signing = { by, personId, digest, acknowledged, now, timeZone }
        const goals = (await goalsOf(tx, row.id)).map(({ goal }) => goal)
        const { book } = rules
        const before = await beforeTheStart(tx, row, { book, timeZone })
        const situation = { mentorship, previous, book, goals, phaseDays: phaseDaysIn(row.phaseDays), before }
        const { state, events } = accept(sign(agreement, situation, signing), rules)
        if (digest !== input.digest) throw new Stale('Agreement', id)

        await freeze(tx, {
          agreementId: id,
          mentorshipId: row.id,
          mentorId: row.mentorId,
          protegeId: row.protegeId,
          canonical,
        })
        await saveAgreement(tx, agreement, state.agreement, now)
        await writeSignature(tx, agreement, { personId, party: by, digest, acknowledged, now })
        if (previous && state.previous && state.previous.state !== previous.state)
          await saveAgreement(tx, previous, state.previous, now)
        await keepTerm(tx, mentorship, state)
        if (state.agreement.state === 'signed')
          await listActivities(tx, { agreementId: id, mentorshipId: row.id }, context)
        await announce(tx, occasion(context, { programId: row.programId, mentorshipId: row.id }), events)
        return id
      })
      return session.read.agreement.findFirstOrThrow({ ...query, where: { id } })
    },
  }),
)

/** The first agreement begins the term; a renewal adds one, from whose first day on its own edition binds the two. */
async function keepTerm(tx: Transaction, before: Mentorship, { agreement, mentorship: after }: Signed): Promise<void> {
  if (after.phase !== 'active' || (before.phase === 'active' && before.endsOn === after.endsOn)) return
  const { id, startsOn, endsOn } = after
  const days = { startsOn: dateOf(startsOn), endsOn: endsOn === null ? null : dateOf(endsOn) }
  await tx.mentorship.updateMany({ where: { id }, data: { phase: after.phase, ...days, revision: { increment: 1 } } })
  const { editionId, renewed } = agreement
  if (!renewed) return
  const pin = { id: newId(), mentorshipId: id, editionId, fromDay: dateOf(renewed.continuesFrom) }
  await tx.pin.createMany({ data: pin, skipDuplicates: true })
}

async function mentorshipOf(tx: Transaction, agreementId: string): Promise<string> {
  const row = await tx.agreement.findFirst({ where: { id: agreementId }, select: { mentorshipId: true } })
  if (!row) throw failure('NOT_FOUND', 'There is no such agreement here.')
  return row.mentorshipId
}

type Frozen = { agreementId: string; mentorshipId: string; mentorId: string; protegeId: string; canonical: string }

/** The text as the signer read it; one that lapsed before is replaced. */
async function freeze(tx: Transaction, { canonical, ...keys }: Frozen): Promise<void> {
  const text = { canonical, format: canonicalFormat }
  const { count } = await tx.agreementText.updateMany({ where: { agreementId: keys.agreementId }, data: text })
  if (count === 0) await tx.agreementText.createMany({ data: { ...keys, ...text } })
}
