import { localDay, type Party } from '@ithaca/domain/core'
import type { CheckInSituation, FeedbackStanding } from '@ithaca/domain/oversight'
import type { Context } from '../graphql/context.ts'
import { holdMentorship } from '../mentorships/store.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dateOf } from '../tenancy/days.ts'
import { standingIn } from '../tenancy/standing.ts'
import { feedbackFacts, feedbackSelect } from './facts.ts'

/** One of the two, held for change: two members at once wait here for one another. */
export async function holdLookedAfter(tx: Transaction, mentorshipId: string, party: Party, context: Context) {
  const { now, personId } = context
  const held = await holdMentorship(tx, mentorshipId, { now })
  const { row, rules, timeZone } = held
  const today = localDay(now, timeZone)
  const situation: CheckInSituation = {
    by: await standingIn(tx, personId, row.programId),
    book: rules.book,
    pairedOn: localDay(row.pairedAt, timeZone),
    today,
  }
  return { ...held, situation, today, about: party === 'mentor' ? row.mentorId : row.protegeId }
}

type Held = Awaited<ReturnType<typeof holdLookedAfter>>

/** When that one was last asked for feedback, and gave any. */
export async function feedbackStanding(tx: Transaction, { row, about }: Held, party: Party): Promise<FeedbackStanding> {
  const rows = await tx.feedbackState.findMany({
    where: { mentorshipId: row.id, personId: about },
    select: feedbackSelect,
  })
  return feedbackFacts(rows, row)[0] ?? { party, askedOn: null, givenOn: null }
}

/** Keeps when somebody was asked, or gave; a day before the one that is known changes nothing. */
export async function keepFeedbackDay(
  tx: Transaction,
  { mentorshipId, programId, personId }: { mentorshipId: string; programId: string; personId: string },
  days: { askedOn: string } | { givenOn: string },
): Promise<void> {
  const [column, on] = 'askedOn' in days ? (['askedOn', days.askedOn] as const) : (['givenOn', days.givenOn] as const)
  const data = { [column]: dateOf(on) }
  const { count } = await tx.feedbackState.updateMany({
    where: { mentorshipId, personId, OR: [{ [column]: null }, { [column]: { lt: dateOf(on) } }] },
    data,
  })
  if (count > 0) return
  await tx.feedbackState.createMany({ data: { mentorshipId, programId, personId, ...data }, skipDuplicates: true })
}
