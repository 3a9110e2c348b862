import { pairAdvice } from '../../mentorships/index.ts'
import { type MentorshipFacts, obligations, obligationSentence } from '../../obligations/index.ts'
import { goal, year } from '../../samples/index.ts'
import { nothingSettled } from '../../agreements/index.ts'
import type { Locale, Party, Standing } from '../../core/index.ts'
import type { Mentorship } from '../../mentorships/index.ts'
import type { Norm, ResolvedBook } from '../index.ts'
import { normSentence, settingLines } from '../index.ts'

// What the scenes of the requirements have in common: a pair in its year, and what is asked, said and refused of it.

/** A small scene: what came of it, and what has to. */
export type Scene = () => readonly [found: unknown, wanted: unknown]
export type Scenes = Readonly<Record<string, Scene>>

/** What is asked by a norm, as party and state. */
export const judged = (book: ResolvedBook, normId: string, facts: MentorshipFacts, today: string): string[] =>
  obligations(facts, book, today)
    .filter((one) => one.normId === normId)
    .map(({ party, state }) => `${party} ${state}`)

/** What is overdue, or has its day, whoever is asked. */
export const waiting = (book: ResolvedBook, facts: MentorshipFacts, today: string): string[] =>
  obligations(facts, book, today)
    .filter(({ state }) => state !== 'met' && state !== 'advice')
    .map(({ key, state }) => `${key} ${state}`)

/** It in words, to one of the two. */
export const asked = (
  book: ResolvedBook,
  { normId, to, facts, today }: { normId: string; to: Party; facts: MentorshipFacts; today: string },
): string[] =>
  obligations(facts, book, today)
    .filter((one) => one.normId === normId)
    .map((one) => plain(obligationSentence(one, to, { names: { mentor: 'Ana', protege: 'Ben' }, book }, 'en').title))

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** Nobody has given their word yet, and nothing is settled. */
export const drafting = (more: Partial<NonNullable<MentorshipFacts['agreement']>> = {}): MentorshipFacts =>
  year({
    ...{ phase: 'agreement', startsOn: null, endsOn: null, goals: [] },
    agreement: {
      ...{ number: 1, open: true, termMonths: null, signedBy: [], since: '2027-01-10', settled: nothingSettled },
      ...more,
    },
  })

/** Without an end, and without an agreement that would ask for something of its own. */
export const openEnded = (more: Partial<MentorshipFacts> = {}): MentorshipFacts =>
  year({ endsOn: null, agreement: null, goals: [], ...more })

/** A line in which a book says how its machinery works, in the words of both languages. */
export const line = (book: ResolvedBook, key: string): string[] =>
  (['en', 'fr'] as const).flatMap((locale) =>
    settingLines(book, locale)
      .filter((one) => one.key === key)
      .map(({ sentence }) => plain(sentence)),
  )

/** What is asked by a norm, as everybody reads it. */
export function sentence(book: ResolvedBook, normId: string, locale: Locale = 'en'): string {
  const norm = book.norms.find(({ id }) => id === normId) as Norm
  return plain(normSentence(norm, book, locale))
}

export const coordinator: Standing = { personId: 'c', duties: ['coordinator'] }
export const committee: Standing = { personId: 'k', duties: ['committee'] }
export const active = (endsOn: string | null = '2028-01-15'): Mentorship => ({
  ...{ id: 'm1', programId: 'p', mentorId: 'a', protegeId: 'b' },
  ...{ phase: 'active', startsOn: '2027-01-15', endsOn },
})

const part = (role: Party, careerStage: string | null, programId = 'p') =>
  ({ id: role, personId: role, programId, role, state: 'active', careerStage, openMentorships: 0 }) as const
export const mentor = (careerStage: string | null = null) => part('mentor', careerStage)
export const protege = (careerStage: string | null = null) => part('protege', careerStage)
export const pairing = {
  ...{ programId: 'p', programClosed: false, editionId: 'e', alreadyPaired: false, by: committee },
}

/** What is noted of two by the steps of a book's scale, from the lowest to the highest. */
export function noted(book: ResolvedBook, above: number, below: number) {
  const stage = (at: number) => book.settings.enrolment.careerStages.at(at)?.code ?? null
  return pairAdvice(mentor(stage(above)), protege(stage(below)), book)
}

export const writingGoals = { agreement: 'draft', mentorship: 'running', agreementNumber: 1 } as const
export const written = goal('a', 1, { agreedByMentor: false })
