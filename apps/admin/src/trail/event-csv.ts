import type { EventRowFragment } from '../gql/graphql.ts'
import { useText } from '../words/words.ts'

/** The trail as a table; instants as ISO, in UTC, so that they sort. */
export function useEventCsv() {
  const text = useText()
  return (events: readonly EventRowFragment[]) => [
    (['when', 'who', 'what', 'type', 'mentorship'] as const).map((name) => text(`activity.csv.${name}`)),
    ...events.map(({ occurredAt, actor, sentence, type, mentorship }) => [
      occurredAt,
      actor?.fullName ?? text('activity.system'),
      sentence,
      type,
      mentorship ? `${mentorship.mentor.fullName} / ${mentorship.protege.fullName}` : '',
    ]),
  ]
}
