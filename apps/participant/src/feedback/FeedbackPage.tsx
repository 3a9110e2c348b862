import { PageTitle, Prose } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { FeedbackPageQuery } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { useReaders } from '../parting/use-readers.ts'
import { useHere } from '../shell/here.ts'
import css from './feedback.module.css'
import { FeedbackForm } from './FeedbackForm.tsx'
import { SaidBefore } from './SaidBefore.tsx'

const query = graphql(`
  query FeedbackPage($id: ID!) {
    mentorship(id: $id) {
      id
      partner {
        id
        called
      }
      program {
        id
        name
      }
      feedback {
        reader
        questions {
          code
          label
        }
        viewerCan {
          allowed
        }
        ...SaidBefore
      }
      viewerCan {
        giveFeedback {
          refusals {
            code
            message
          }
        }
      }
      ...OfThePair
    }
  }
`)

export type Asked = NonNullable<FeedbackPageQuery['mentorship']>

const route = getRouteApi('/o/$slug/m/$id/feedback')

/** How it goes, in confidence: who reads it is said before anything is written (HRACO-45, 46). */
export function FeedbackPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => (
        <div className={css['narrow']}>
          <Inside mentorship={mentorship} />
        </div>
      )}
    </OfThePair>
  )
}

function Inside({ mentorship }: { mentorship: Asked }) {
  const t = useText()
  const { slug } = useHere()
  const [isGiven, setGiven] = useState(false)
  const { id, program, partner, feedback, viewerCan } = mentorship
  const name = partner?.called ?? ''
  const readers = useReaders(feedback?.reader ?? 'COORDINATOR', program.name)
  const refusals = viewerCan.giveFeedback.refusals.map(({ message }) => message).join(' ')
  const lead = isGiven
    ? t('feedback.thanksText', { readers, name })
    : feedback?.viewerCan.allowed
      ? t('feedback.lead')
      : refusals
  return (
    <>
      <PageTitle over={program.name} lead={lead}>
        {t(isGiven ? 'feedback.thanks' : 'feedback.title')}
      </PageTitle>
      {feedback?.viewerCan.allowed && !isGiven ? (
        <>
          <Prose>
            <p>{t('feedback.whoReads', { readers, name })}</p>
          </Prose>
          <FeedbackForm mentorshipId={id} questions={feedback.questions} onGiven={() => setGiven(true)} />
        </>
      ) : null}
      {feedback ? <SaidBefore feedback={feedback} readers={readers} /> : null}
      <div className={css['buttons']}>
        <LinkButton to="/o/$slug/m/$id" params={{ slug, id }} variant={isGiven ? 'filled' : 'subtle'}>
          {t('parting.toMentorship')}
        </LinkButton>
      </div>
    </>
  )
}
