import { decided, type Decision, type Party, type Refusal, refused } from '../core/index.ts'
import type { GoalSituation, GoalWithText } from '../goals/index.ts'
import type { Mentorship } from '../mentorships/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { type Agreement, agreementBase, type AgreementEvent, type AgreementRefusalCode } from './agreement.ts'
import { isOpen, renews } from './agreement.ts'
import { actOf } from './form.ts'
import type { CanonicalAgreement } from './rules.ts'

/** What stands in the way of an amendment of the pair's newest agreement: nothing signed yet, or one is open already. */
export function mayAmend(
  latest: Agreement,
  mentorship: Mentorship,
  by: Party | null,
  book: ResolvedBook,
): Refusal<AgreementRefusalCode>[] {
  if (by === null) return [{ code: 'not-a-signer' }]
  if (mentorship.phase === 'undone') return [{ code: 'pairing-was-undone' }]
  if (mentorship.phase === 'ended') return [{ code: 'mentorship-has-ended' }]
  if (book.settings.agreement.amendment === 'none') return [{ code: 'amendment-not-offered' }]
  if (mentorship.phase === 'agreement' || actOf(book) === null) return [{ code: 'nothing-to-amend' }]
  return isOpen(latest) ? [{ code: 'amendment-already-open' }] : []
}

/** Begins an amendment: a draft with the next number, under which goals can be written again. The term stays. */
export function amend(
  id: string,
  latest: Agreement,
  { mentorship, by, book }: { mentorship: Mentorship; by: Party | null; book: ResolvedBook },
): Decision<Agreement, AgreementEvent, AgreementRefusalCode> {
  const refusals = mayAmend(latest, mentorship, by, book)
  if (by === null || refusals.length > 0) return refused(refusals)
  const { mentorshipId } = latest
  const number = latest.number + 1
  return decided(
    { ...agreementBase({ ...latest, id, number }), state: 'draft' },
    { type: 'AmendmentBegun', subjectType: 'agreement', subjectId: id, data: { mentorshipId, number, party: by } },
  )
}

/** What stands in the way of giving an amendment up: either of the two may, until both have signed it. */
export function mayWithdrawAmendment(
  agreement: Agreement,
  by: Party | null,
  { phase }: Pick<Mentorship, 'phase'>,
): Refusal<AgreementRefusalCode>[] {
  if (by === null) return [{ code: 'not-a-signer' }]
  if (phase === 'ended') return [{ code: 'mentorship-has-ended' }]
  return agreement.number > 1 && isOpen(agreement) ? [] : [{ code: 'no-amendment-open' }]
}

/**
 * Gives an amendment or a renewal up. `goals` are those that have to be written back, so that they read as they were
 * signed: `inForce` is the frozen text of the agreement in force.
 */
export function withdrawAmendment(
  agreement: Agreement,
  {
    by,
    inForce,
    goals,
    mentorship,
  }: { by: Party | null; inForce: CanonicalAgreement; goals: readonly GoalWithText[]; mentorship: Mentorship },
): Decision<{ agreement: Agreement; goals: GoalWithText[] }, AgreementEvent, AgreementRefusalCode> {
  const refusals = mayWithdrawAmendment(agreement, by, mentorship)
  const endsOn = mentorship.phase === 'active' ? mentorship.endsOn : null
  if (by === null || refusals.length > 0) return refused(refusals)
  const { id, mentorshipId, number } = agreement
  return decided(
    { agreement: { ...agreementBase(agreement), state: 'withdrawn' }, goals: restoredGoals(inForce, goals) },
    {
      type: renews(agreement, endsOn) ? 'RenewalWithdrawn' : 'AmendmentWithdrawn',
      subjectType: 'agreement',
      subjectId: id,
      data: { mentorshipId, number, party: by },
    },
  )
}

/**
 * The goals that differ from the signed text, as they have to be again. One whose words come back counts as agreed,
 * for both signed them; ticks that lapsed with the change can be given again. A goal that was never signed is dropped,
 * one without a statement stays as it is, so that nothing is lost.
 */
export function restoredGoals(inForce: CanonicalAgreement, live: readonly GoalWithText[]): GoalWithText[] {
  return live.flatMap((entry) => {
    const { goal, text } = entry
    const signed = inForce.goals.find(({ id }) => id === goal.id)
    if (signed === undefined) {
      return goal.hasStatement && !goal.dropped ? [{ goal: { ...goal, dropped: true }, text }] : []
    }
    const { statement, metric, kind, deadline } = signed
    const same =
      text.statement === statement && text.metric === metric && goal.kind === kind && goal.deadline === deadline
    if (same) return goal.dropped ? [{ goal: { ...goal, dropped: false }, text }] : []
    const facts = { hasStatement: true, hasMetric: metric.trim() !== '', agreedByMentor: true, dropped: false }
    return [{ goal: { ...goal, kind, deadline, ...facts }, text: { statement, metric } }]
  })
}

/** How the goals stand under the pair's newest agreement that was not withdrawn. */
export const goalSituation = (agreement: Agreement, mentorship: Mentorship, party: Party | null): GoalSituation => ({
  party,
  agreement: isOpen(agreement) ? 'draft' : 'signed',
  mentorship: mentorship.phase === 'agreement' || mentorship.phase === 'active' ? 'running' : 'over',
  agreementNumber: agreement.number,
})
