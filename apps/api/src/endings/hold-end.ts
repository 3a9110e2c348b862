import { localDay } from '@ithaca/domain/core'
import { termsOf } from '@ithaca/domain/endings'
import { agreementsOf } from '../agreements/store.ts'
import { holdMentorship, partyIn } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'
import type { Acting } from '../tenancy/occasion.ts'
import { endingFacts, endingSelect } from './facts.ts'

/** A mentorship held for change, as far as its end is concerned: two at once wait here for one another. */
export async function holdEnd(tx: Transaction, mentorshipId: string, { personId, now }: Acting) {
  const held = await holdMentorship(tx, mentorshipId, { now })
  const { row, timeZone } = held
  const said = await tx.mentorship.findFirstOrThrow({ where: { id: row.id }, select: endingSelect })
  const agreements = await agreementsOf(tx, row.id)
  const facts = endingFacts({ ...row, ...said }, agreements)
  const startsOn = row.startsOn && dayOf(row.startsOn)
  const terms = startsOn === null ? [] : termsOf({ ...facts, startsOn, endsOn: row.endsOn && dayOf(row.endsOn) })
  return { ...held, agreements, facts, terms, by: partyIn(row, personId), today: localDay(now, timeZone) }
}

/** Keeps what somebody said about going on after a term. */
export async function keepAnswer(
  tx: Transaction,
  { mentorshipId, termNumber, personId }: { mentorshipId: string; termNumber: number; personId: string },
  said: { answer: 'renew' | 'end'; answeredAt: Date },
): Promise<void> {
  const { count } = await tx.renewalAnswer.updateMany({ where: { mentorshipId, termNumber, personId }, data: said })
  if (count === 0) await tx.renewalAnswer.createMany({ data: { mentorshipId, termNumber, personId, ...said } })
}
