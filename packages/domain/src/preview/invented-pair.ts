import { actOf, termRange } from '../agreements/index.ts'
import type { ContactFacts } from '../contacts/index.ts'
import { addDays, addMonths, type Day, parties, type Party } from '../core/index.ts'
import type { Goal } from '../goals/index.ts'
import type { MentorshipFacts } from '../obligations/index.ts'
import { type Delegated, type ResolvedBook, within } from '../rules/index.ts'

/** How the two of a preview are called: names that are read alike in both languages. */
export const inventedNames: Record<Party, { called: string; full: string }> = {
  mentor: { called: 'Claire', full: 'Claire Morin' },
  protege: { called: 'Daniel', full: 'Daniel Roy' },
}

/** An invented pair that begins today under a book: the days of its mentorship, and how far anybody looks ahead. */
export type InventedPair = {
  book: ResolvedBook
  pairedOn: Day
  startsOn: Day
  /** The first day after the term; null where the book sets none. */
  endsOn: Day | null
  termMonths: number | null
  delegated: readonly Delegated[]
}

/** Long enough for every reminder of what comes before the start. */
const daysOfWriting = 30
const monthsWhereTheyChoose = 12

export function inventedPair(book: ResolvedBook, today: Day): InventedPair {
  const { months, starts } = book.settings.term
  const range = termRange(book)
  const termMonths = range === null ? months : (range.most ?? range.least ?? monthsWhereTheyChoose)
  const atOnce = starts === 'pairing' || actOf(book) === null
  const startsOn = atOnce ? today : addDays(today, daysOfWriting)
  const endsOn = termMonths === null ? null : addMonths(startsOn, termMonths)
  return { book, pairedOn: today, startsOn, endsOn, termMonths, delegated: agreedBy(book, startsOn) }
}

/** Where the book leaves a figure to the two, they agree on a small one. */
const agreedBy = ({ norms }: ResolvedBook, from: Day): Delegated[] =>
  norms.flatMap((norm) => {
    if (norm.kind !== 'quantity' || norm.delegation?.by !== 'every-agreement') return []
    const { bound, delegation, id: normId, window } = norm
    const own = bound.is === 'between' ? bound.least : bound.count
    const length = window.length === 'term' || window.length === 'between-meetings' ? 'month' : window.length
    return [{ from, normId, count: within(own || oftenEnough[length], delegation), window: { ...window, length } }]
  })

const oftenEnough = { month: 1, quarter: 3, year: 6 }

/** What the two do: nothing but what begins and ends it; or they write, and one gives their word, and they meet. */
export type Conduct = { does: 'nothing' } | { does: 'much'; first: Party }

/** Their mentorship as it stands on a day, to somebody who knows no word of theirs. */
export function factsOn(pair: InventedPair, conduct: Conduct, today: Day): MentorshipFacts {
  const { book, pairedOn, startsOn, endsOn, termMonths, delegated } = pair
  const much = conduct.does === 'much'
  const act = actOf(book)
  const common = {
    pairedOn,
    contacts: much ? meetingsOn(startsOn, endsOn, today) : [],
    goals: much ? [barely] : [],
    delegated,
  }
  const form = act === null || act === 'sign' ? {} : { act }
  if (today < startsOn)
    return {
      ...common,
      ...{ phase: 'agreement', startsOn: null, endsOn: null },
      agreement: {
        ...{ number: 1, open: true, since: pairedOn, ...form },
        // Where the two choose, they have not yet.
        termMonths: termRange(book) === null ? termMonths : null,
        signedBy: much ? [conduct.first] : [],
      },
    }
  const ended = endsOn !== null && today >= endsOn
  return {
    ...common,
    ...{ startsOn, endsOn },
    phase: ended ? 'ended' : 'active',
    ...(ended && { endedOn: endsOn }),
    agreement: {
      ...{ number: 1, open: act === null, since: startsOn, termMonths, ...form },
      signedBy: act === null ? [] : [...parties],
    },
  }
}

/** A goal of which only the first words are written. */
const barely: Goal = {
  ...{ id: 'goal-1', mentorshipId: 'invented', agreementNumberAdded: 1, position: 1, kind: null, deadline: null },
  ...{ hasStatement: true, hasMetric: false, agreedByMentor: false, dropped: false },
  attainable: { mentor: false, protege: false },
  relevant: { mentor: false, protege: false },
}

const daysToTheFirst = 21
const daysBetween = 28
const daysAhead = 14

/** They meet every four weeks, planned two weeks ahead; nothing of what is asked ahead is done. */
function meetingsOn(startsOn: Day, endsOn: Day | null, today: Day): ContactFacts[] {
  const found: ContactFacts[] = []
  for (let onDay = addDays(startsOn, daysToTheFirst); ; onDay = addDays(onDay, daysBetween)) {
    const plannedOn = addDays(onDay, -daysAhead)
    if (plannedOn > today || (endsOn !== null && onDay >= endsOn)) return found
    const state = onDay < today ? 'held' : 'planned'
    found.push({
      ...{ id: `meeting-${found.length + 1}`, kind: 'meeting', mode: 'telephone', state, onDay, plannedOn },
      ...{ minutes: 60, agenda: [], hasPurpose: false, questionCount: 0 },
    })
  }
}
