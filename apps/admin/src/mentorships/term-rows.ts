import { dayBefore } from '@ithaca/ui'
import type { TermsOfMentorshipFragment } from '../gql/graphql.ts'

type Told = Pick<TermsOfMentorshipFragment, 'terms' | 'evaluations' | 'ending'>
export type TermRow = {
  number: number
  from: string
  lastDay: string | null
  state: 'over' | 'early' | 'runs' | 'agreed'
  lookBack: { words: 'lookBack' | 'lookBackOver' | 'lookBackFrom'; given: number; asked: number; day: string } | null
}

/** Each term with how it stands today, and how many looked back on it. */
export function termRows({ terms, evaluations, ending }: Told, today: string): TermRow[] {
  return terms.map(({ number, from, until }, index) => {
    const isLast = index === terms.length - 1
    const isOver = ending ? true : typeof until === 'string' && until <= today
    const early = isLast && ending ? ending.kind !== 'TERM_OVER' : false
    return {
      number,
      from,
      lastDay: until ? dayBefore(until) : null,
      state: from > today && !ending ? 'agreed' : early ? 'early' : isOver ? 'over' : 'runs',
      lookBack: lookedBack(
        evaluations.find(({ term }) => term === number),
        today,
      ),
    }
  })
}

function lookedBack(told: Told['evaluations'][number] | undefined, today: string): TermRow['lookBack'] {
  if (!told) return null
  const { opensOn, closesOn, given, asked } = told
  if (today < opensOn) return { words: 'lookBackFrom', given, asked, day: opensOn }
  return { words: today <= closesOn ? 'lookBack' : 'lookBackOver', given, asked, day: closesOn }
}
