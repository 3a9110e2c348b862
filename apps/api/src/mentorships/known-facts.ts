import type { Prisma } from '@ithaca/database/client'
import {
  type Act,
  type Agreement,
  actOf,
  agreedFigures,
  goalSituation,
  renews,
  settledIn,
  signaturesOf,
} from '@ithaca/domain/agreements'
import { dayInWords, type Locale, localDay, parties, type Party } from '@ithaca/domain/core'
import type { Mentorship } from '@ithaca/domain/mentorships'
import { datedPhases, phaseOn, phaseSentence } from '@ithaca/domain/plans'
import { type MentorshipFacts, type Names, obligations, standingSentence } from '@ithaca/domain/obligations'
import type { Obligation, Pin } from '@ithaca/domain/rules'
import { agreementSelect, signedOf, toAgreement } from '../agreements/store.ts'
import { contactFacts, contactSelect, standingContacts } from '../contacts/facts.ts'
import { endingFacts, endingSelect } from '../endings/facts.ts'
import { newestChange } from '../agreements/changes.ts'
import { livePlan, phaseDaysIn, planSelect, toPlanItem } from '../plans/facts.ts'
import { goalSelect, toGoal } from '../goals/facts.ts'
import { standingTime, timeFacts, timeSelect } from '../hours/facts.ts'
import { feedbackFacts, feedbackSelect } from '../oversight/facts.ts'
import { reviewFacts, reviewSelect } from '../reviews/facts.ts'
import type { Context } from '../graphql/context.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import { rulesForTwo } from '../rules/set-aside.ts'
import type { Transaction } from '../tenancy/database.ts'
import { dayOf } from '../tenancy/days.ts'
import { startOfDay } from '../tenancy/instants.ts'
import { mentorshipSelect, partyIn, pinnedRules, rulesOn, toMentorship } from './store.ts'

export const liveGoals = { where: { droppedAt: null }, orderBy: { position: 'asc' } } as const
export const newestAgreements = { orderBy: { number: 'desc' } } as const

/** States, dates and counts of a mentorship, and what the two are called: no word of theirs. */
export const knownSelect = {
  ...mentorshipSelect,
  mentor: true,
  protege: true,
  program: { select: { timeZone: true } },
  goals: { ...liveGoals, select: goalSelect },
  plan: { ...livePlan, select: planSelect },
  agreements: { ...newestAgreements, select: agreementSelect },
  events: newestChange,
  contacts: { ...standingContacts, select: contactSelect },
  timeEntries: { ...standingTime, select: timeSelect },
  reviewStates: { select: reviewSelect },
  feedbackStates: { select: feedbackSelect },
  ...endingSelect,
} satisfies Prisma.MentorshipSelect
export type KnownRow = Prisma.MentorshipGetPayload<{ select: typeof knownSelect }>

export type Known = {
  mentorship: Mentorship
  agreement: Agreement | null
  facts: MentorshipFacts
  rules: RulesInForce
  /** The same as the domain asks for them. */
  pins: readonly Pin[]
  /** Every edition by which it lived, newest first. */
  editions: RulesInForce[]
  /** What is met, asked and advised today. */
  obligations: Obligation[]
  names: Names
  /** Which of the two the viewer is; null for anybody else. */
  party: Party | null
  today: string
}

/** A row belongs to one view of one request, so what follows from it is derived once however many fields ask. */
const derived = new WeakMap<KnownRow, Promise<Known>>()

/** What every view of a mentorship is derived from. */
export function know(row: KnownRow, context: Context): Promise<Known> {
  const found = derived.get(row)
  if (found) return found
  const knowing = derive(row, context)
  derived.set(row, knowing)
  return knowing
}

async function derive(row: KnownRow, { session, actor, now }: Context): Promise<Known> {
  const { timeZone } = row.program
  const current = row.agreements.find(({ state }) => state !== 'withdrawn')
  const agreement = current ? toAgreement(current) : null
  const pairedOn = localDay(row.pairedAt, timeZone)
  const signed = row.agreements.find(({ signedOn }) => signedOn !== null)?.signedOn
  const open = agreement?.state === 'draft' || agreement?.state === 'partially-signed'
  const today = localDay(now, timeZone)
  const pinned = await pinnedRules(session.read, row)
  const startsOn = row.startsOn && dayOf(row.startsOn)
  const written = await writtenUnder(session.read, agreement, { row, pinned })
  const facts: MentorshipFacts = {
    phase: toMentorship(row).phase,
    pairedOn,
    startsOn,
    endsOn: row.endsOn === null ? null : dayOf(row.endsOn),
    ...endingFacts(row, row.agreements),
    delegated: agreedFigures(startsOn, await signedOf(session.read, row.agreements)),
    // Nothing is asked of a pairing that was undone; its line ends on that day.
    ...(row.undoneAt && { endedOn: localDay(row.undoneAt, timeZone) }),
    goals: row.goals.map(toGoal),
    plan: row.plan.map(toPlanItem),
    phaseDays: phaseDaysIn(row.phaseDays),
    contacts: row.contacts.map((contact) => contactFacts(contact, timeZone)),
    timeGiven: row.timeEntries.map((entry) => timeFacts(entry, row)),
    feedback: feedbackFacts(row.feedbackStates, row),
    reviewed: row.reviewStates.map((state) => reviewFacts(state, row)),
    gone: parties.filter((party) => row[party].removedAt !== null),
    agreement: agreement && {
      number: agreement.number,
      open,
      termMonths: agreement.termMonths,
      signedBy: signaturesOf(agreement).map(({ party }) => party),
      since: signed ? dayOf(signed) : pairedOn,
      settled: settledIn(agreement),
      ...giving(written && actOf(written.book)),
      renews: open && renews(agreement, row.endsOn && dayOf(row.endsOn)),
      untouched: open && row.events[0]?.type === 'AmendmentBegun',
    },
  }
  const pins = pinned.map(({ from, rules: { book, number } }) => ({ from, book, edition: number }))
  return {
    mentorship: toMentorship(row),
    agreement,
    pins,
    editions: pinned.map(({ rules }) => rules),
    rules: await rulesOn(session.read, row, today),
    names: { mentor: row.mentor.called, protege: row.protege.called },
    party: partyIn(row, actor.personId),
    today,
    facts,
    obligations: obligations(facts, pins, today),
  }
}

/** The edition of the agreement, which is one that holds already unless it renews. */
async function writtenUnder(
  tx: Transaction,
  agreement: Agreement | null,
  { row, pinned }: { row: KnownRow; pinned: readonly { rules: RulesInForce }[] },
) {
  if (agreement === null) return null
  const { editionId } = agreement
  return pinned.find(({ rules }) => rules.id === editionId)?.rules ?? rulesForTwo(tx, editionId, row)
}

/** How they give their word is told only where they do not sign. */
const giving = (act: Act | null) => (act === null || act === 'sign' ? {} : { act })

/** The rules that ask for something: those in force when its stretch of time began. */
export const rulesAsking = ({ editions, rules }: Known, { edition }: Obligation): RulesInForce =>
  editions.find(({ number }) => number === edition) ?? rules

/** The moment from which something waits: that of the pairing, else the first of the day where the program is at home. */
export const sinceOf = (day: string, { pairedAt, program: { timeZone } }: KnownRow): Date =>
  day === localDay(pairedAt, timeZone) ? pairedAt : startOfDay(day, timeZone)

/** Where somebody stands, in one sentence; null is for those who run the program. */
export function standingOf({ facts, names, rules, today }: Known, viewer: Party | null, locale: Locale): string {
  const { labels } = rules.book.settings.identity
  const day = (iso: string) => dayInWords(iso, locale)
  const standing = standingSentence(facts, viewer, { names, labels, day, today }, locale)
  const running = facts.phase === 'active' && (facts.gone ?? []).length === 0
  const phase = running ? phaseOn(datedPhases(facts, rules.book), today) : null
  return phase === null ? standing : `${standing} ${phaseSentence(phase, viewer, locale)}`
}

/** How the goals stand for the viewer. */
export const situationOf = ({ mentorship, agreement, party }: Known) =>
  agreement && goalSituation(agreement, mentorship, party)
