import { startOfSentence } from '@ithaca/ui'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import type { TermAsked } from './Answered.tsx'

/** The terms as a table: names, days and counts. */
export function useAnsweredTable() {
  const text = useText()
  const { labels } = useHere().program
  return (terms: readonly TermAsked[]) => [
    [
      startOfSentence(labels.protege.one),
      startOfSentence(labels.mentor.one),
      text('evaluations.term'),
      text('evaluations.csv.firstDay'),
      text('evaluations.csv.lastDay'),
      text('evaluations.csv.opensOn'),
      text('evaluations.csv.closesOn'),
      text('evaluations.csv.given'),
      text('evaluations.csv.asked'),
      text('evaluations.state'),
    ],
    ...terms.map(({ term, firstDay, lastDay, opensOn, closesOn, given, asked, state, mentorship }) => [
      mentorship.protege.fullName,
      mentorship.mentor.fullName,
      term,
      firstDay,
      lastDay,
      opensOn,
      closesOn,
      given,
      asked,
      text(`evaluations.states.${state}`),
    ]),
  ]
}
