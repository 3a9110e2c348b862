import { VisuallyHidden } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Answered } from '../app/Answered.tsx'
import { useText } from '../app/texts.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import { MentorshipHead } from '../mentorship/MentorshipHead.tsx'
import { Scope } from '../scope/Scope.tsx'
import { Missing } from '../shell/MissingPage.tsx'
import { useHere } from '../shell/here.ts'
import { Goals } from './Goals.tsx'
import css from '../mentorship/mentorship.module.css'

const query = graphql(`
  query GoalsPage($id: ID!) {
    mentorship(id: $id) {
      id
      viewerParty
      ...MentorshipHead
      ...Goals
      ...Scope
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/goals')
const OFTEN_MS = 15_000

export function GoalsPage() {
  const t = useText()
  const { slug } = useHere()
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id }, { everyMs: OFTEN_MS })
  return (
    <Answered reading={reading} again={again}>
      {({ mentorship }) =>
        mentorship?.viewerParty ? (
          <>
            <MentorshipHead mentorship={mentorship} tab="goals" />
            <div className={css['columns']}>
              <section aria-label={t('goals.title')}>
                <VisuallyHidden component="h2">{t('goals.title')}</VisuallyHidden>
                <Goals mentorship={mentorship} />
              </section>
              <aside>
                <Scope mentorship={mentorship} />
              </aside>
            </div>
          </>
        ) : (
          <Missing home={`/o/${slug}`} />
        )
      }
    </Answered>
  )
}
