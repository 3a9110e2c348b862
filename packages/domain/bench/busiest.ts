import { addDays, addMonths, type Day } from '../src/core/index.ts'
import type { ContactFacts } from '../src/contacts/index.ts'
import type { MentorshipFacts } from '../src/obligations/index.ts'
import { asq, type ContactKind, type ContactMode, resolve } from '../src/rules/index.ts'
import { contact, goal, year } from '../src/samples/index.ts'

export const busiestBook = resolve(asq)

/** What the book asks for in a month, and a little more: two check-ins, a meeting, and what is said between two. */
const month: [day: number, kind: ContactKind, mode: ContactMode][] = [
  [2, 'email-dialogue', 'written'],
  [6, 'meeting', 'video'],
  [11, 'informal', 'written'],
  [16, 'call', 'telephone'],
  [22, 'informal', 'in-person'],
]

const prepared = { hasPurpose: true, agenda: ['goals'], needsAhead: 48, backgroundAhead: 48 } as const

function contactsOf(nth: number, startsOn: Day, today: Day): ContactFacts[] {
  const months = Array.from({ length: 12 }, (_unused, index) => addMonths(startsOn, index))
  const found = months.flatMap((from, index) =>
    month.map(([day, kind, mode], at) => {
      const onDay = addDays(from, day)
      // One in nine was forgotten, so that there is something to say.
      const state = onDay > today ? 'planned' : (nth + index + at) % 9 === 0 ? 'cancelled' : 'held'
      const more = kind === 'meeting' && index % 2 === 0 ? prepared : {}
      return contact(onDay, { id: `${nth}-${index}-${at}`, kind, mode, state, plannedOn: addDays(onDay, -5), ...more })
    }),
  )
  return [...found, contact(addMonths(startsOn, 5), { id: `${nth}-i`, kind: 'introduction', mode: 'in-person' })]
}

/** A full year by the book that asks for most: all kinds of contacts, goals, milestones, activities and the phases' days. */
export function busiestYear(nth: number): { facts: MentorshipFacts; today: Day } {
  const startsOn = addDays('2027-01-01', (nth * 37) % 365)
  // From its middle to its end, since a young one costs less.
  const today = addDays(startsOn, 182 + ((nth * 53) % 183))
  const facts = year({
    pairedOn: addDays(startsOn, -10),
    startsOn,
    endsOn: addMonths(startsOn, 12),
    agreement: {
      ...{ number: 1, open: false, termMonths: 12, signedBy: ['mentor', 'protege'], since: startsOn },
      act: 'confirm',
    },
    contacts: contactsOf(nth, startsOn, today),
    goals: [goal(`${nth}-a`, 1), goal(`${nth}-b`, 2), goal(`${nth}-c`, 3)],
  })
  return { facts, today }
}
