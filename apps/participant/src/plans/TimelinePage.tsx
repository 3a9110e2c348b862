import { Section } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql, readFragment } from '../gql/index.ts'
import { MentorshipHead } from '../pair/MentorshipHead.tsx'
import { OfThePair } from '../pair/OfThePair.tsx'
import { YearLine } from '../pair/YearLine.tsx'
import { Missing } from '../shell/MissingPage.tsx'
import { useHere } from '../shell/here.ts'
import { TimelineForm } from './TimelineForm.tsx'
import { timelineOf } from './timeline.ts'

const query = graphql(`
  query TimelinePage($id: ID!) {
    mentorship(id: $id) {
      id
      ...OfThePair
      ...MentorshipHead
      ...YearOf
      ...TimelineOf
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/timeline')

/** The whole of a mentorship in the phases of its program: the two give each its day. */
export function TimelinePage() {
  const t = useText()
  const { slug } = useHere()
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => {
        const found = readFragment(timelineOf, mentorship)
        const { timeline } = found
        if (!timeline) return <Missing home={`/o/${slug}`} />
        return (
          <>
            <MentorshipHead mentorship={mentorship} tab="overview" />
            <Section title={t('plans.timeline')} rule="strong">
              <YearLine mentorship={mentorship} label={t('plans.timeline')} />
              <TimelineForm key={found.timelineRevision} mentorship={found} timeline={timeline} />
            </Section>
          </>
        )
      }}
    </OfThePair>
  )
}
