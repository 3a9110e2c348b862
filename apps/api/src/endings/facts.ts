import type { Prisma } from '@ithaca/database/client'
import type { Day } from '@ithaca/domain/core'
import type { Evaluated } from '@ithaca/domain/evaluations'
import { type RenewalAnswer, type RenewalAnswers, termsBefore } from '@ithaca/domain/endings'
import type { MentorshipFacts } from '@ithaca/domain/obligations'
import { partyIn } from '../mentorships/store.ts'
import { dayOf } from '../tenancy/days.ts'

/** What the two said about going on, and that they looked back: whether, never what. */
export const endingSelect = {
  renewalAnswers: { select: { termNumber: true, personId: true, answer: true } },
  evaluationStates: { select: { termNumber: true, personId: true, givenAt: true } },
} satisfies Prisma.MentorshipSelect
type Said = Prisma.MentorshipGetPayload<{ select: typeof endingSelect }>

type Row = Said & {
  mentorId: string
  protegeId: string
  startsOn: Date | null
  endsOn: Date | null
  endedOn: Date | null
}
type Agreed = { continuesFrom: Date | null; signedOn: Date | null }

export type EndingFacts = Required<Pick<MentorshipFacts, 'endedOn' | 'terms' | 'answers' | 'evaluated'>>

/** What decides about the end of a mentorship; its terms are told by the renewals that both signed. */
export function endingFacts(row: Row, agreements: readonly Agreed[]): EndingFacts {
  const terms = termsBefore(row.startsOn === null ? null : dayOf(row.startsOn), takenOver(agreements))
  const { endedOn } = row
  return {
    endedOn: endedOn === null ? null : dayOf(endedOn),
    terms,
    answers: answersTo(terms.length + 1, row),
    evaluated: row.evaluationStates.flatMap(({ termNumber, personId }): Evaluated[] => {
      const party = partyIn(row, personId)
      return party === null ? [] : [{ term: termNumber, party }]
    }),
  }
}

const takenOver = (agreements: readonly Agreed[]): Day[] =>
  agreements.flatMap(({ continuesFrom, signedOn }) => (continuesFrom && signedOn ? [dayOf(continuesFrom)] : []))

function answersTo(term: number, row: Row): RenewalAnswers {
  const answers: Partial<Record<'mentor' | 'protege', RenewalAnswer>> = {}
  for (const { termNumber, personId, answer } of row.renewalAnswers) {
    const party = partyIn(row, personId)
    if (termNumber === term && party !== null) answers[party] = answer as RenewalAnswer
  }
  return answers
}
