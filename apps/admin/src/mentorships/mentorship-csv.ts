import { dayBefore, startOfSentence, useFormats } from '@ithaca/ui'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import type { CsvRow } from './MentorshipCsv.tsx'
import { contactsOn } from './year.ts'

type Told = Pick<CsvRow, 'goalCount' | 'pairedAt' | 'startsOn' | 'endsOn' | 'ending'>

/** The days and counts of a row; the last day is that of the term, as on the pages, or the one on which it ended. */
export const factsOf = (
  { goalCount, pairedAt, startsOn, endsOn, ending }: Told,
  dayOf: (instant: string) => string,
) => [goalCount, dayOf(pairedAt), startsOn, ending?.lastDay ?? (endsOn ? dayBefore(endsOn) : null)]

type End = Pick<CsvRow, 'ending' | 'renewal' | 'evaluation'>
type Stand = NonNullable<CsvRow['renewal']>['mentor']

/** How it ended; what each said about going on while both are asked; how many looked back, as soon as they can. */
export const endFactsOf = (
  { ending, renewal, evaluation }: End,
  today: string,
  standing: (party: 'protege' | 'mentor', stand: Stand) => string,
) => [
  ending?.words,
  ending?.lastDay,
  renewal?.isOpen ? (['protege', 'mentor'] as const).map((party) => standing(party, renewal[party])).join('; ') : null,
  ...(evaluation && evaluation.opensOn <= today
    ? [evaluation.given, evaluation.asked, evaluation.closesOn]
    : [null, null, null]),
]

/** The mentorships as a table: names, states, dates and counts. */
export function useMentorshipCsv() {
  const text = useText()
  const formats = useFormats()
  const { labels } = useHere().program
  return (rows: readonly CsvRow[]) => [
    [
      startOfSentence(labels.protege.one),
      startOfSentence(labels.mentor.one),
      text('mentorships.csv.phase'),
      text('mentorships.csv.state'),
      text('mentorships.csv.reasons'),
      text('mentorships.csv.contacts'),
      text('mentorships.csv.lastContact'),
      text('mentorships.csv.nextContact'),
      text('mentorships.csv.unanswered'),
      text('mentorships.csv.nextDue'),
      text('mentorships.csv.dueOn'),
      text('mentorships.csv.agreement'),
      text('mentorships.csv.signatures'),
      text('mentorships.csv.goals'),
      text('mentorships.csv.pairedOn'),
      text('mentorships.csv.startsOn'),
      text('mentorships.csv.endsOn'),
      text('mentorships.csv.waitsOn'),
      text('mentorships.csv.ended'),
      text('mentorships.csv.endedOn'),
      text('mentorships.csv.renewal'),
      text('mentorships.csv.lookBackGiven'),
      text('mentorships.csv.lookBackAsked'),
      text('mentorships.csv.lookBackUntil'),
    ],
    ...rows.map((row) => {
      const contacts = contactsOn(row.yearLine)
      return [
        row.protege.fullName,
        row.mentor.fullName,
        text(`phase.${row.phase}`),
        row.health.words,
        row.health.reasons.map(({ sentence }) => sentence).join(' '),
        contacts.held,
        contacts.last,
        contacts.next,
        contacts.unanswered,
        row.nextAsked?.words,
        row.nextAsked?.dueOn,
        row.agreement ? text(`agreementState.${row.agreement.state}`) : '',
        row.agreement?.signatures.length ?? 0,
        ...factsOf(row, formats.dayOf),
        row.waitsOn.map(({ sentence }) => sentence).join(' '),
        ...endFactsOf(row, formats.today(), (party, stand) =>
          text(`ending.stand.${stand}`, { name: row[party].fullName }),
        ),
      ]
    }),
  ]
}
