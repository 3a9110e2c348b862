import { useFormats } from '@ithaca/ui'
import type { MentorshipRowFragment } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { capital } from '../words/labels.ts'
import { useText } from '../words/words.ts'

/** The mentorships as a table: names, states, dates and counts. */
export function useMentorshipCsv() {
  const text = useText()
  const formats = useFormats()
  const { labels } = useHere().program
  return (rows: readonly MentorshipRowFragment[]) => [
    [
      capital(labels.protege.one),
      capital(labels.mentor.one),
      text('mentorships.csv.phase'),
      text('mentorships.csv.agreement'),
      text('mentorships.csv.signatures'),
      text('mentorships.csv.goals'),
      text('mentorships.csv.pairedOn'),
      text('mentorships.csv.startsOn'),
      text('mentorships.csv.endsOn'),
      text('mentorships.csv.waitsOn'),
    ],
    ...rows.map(({ protege, mentor, phase, agreement, goalCount, pairedAt, startsOn, endsOn, waitsOn }) => [
      protege.fullName,
      mentor.fullName,
      text(`phase.${phase}`),
      agreement ? text(`agreementState.${agreement.state}`) : '',
      agreement?.signatures.length ?? 0,
      goalCount,
      formats.dayOf(pairedAt),
      startsOn,
      endsOn,
      waitsOn.map(({ sentence }) => sentence).join('; '),
    ]),
  ]
}
