import { Notice, PageTitle, Prose, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { EvaluationPageQuery } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { useHere } from '../shell/here.ts'
import { EvaluationForm } from './EvaluationForm.tsx'
import { OwnAnswers } from './OwnAnswers.tsx'
import { useReaders } from './use-readers.ts'
import css from './parting.module.css'

const query = graphql(`
  query EvaluationPage($id: ID!) {
    mentorship(id: $id) {
      id
      phase
      viewerParty
      partner {
        id
        called
        erasedAt
      }
      program {
        id
        name
      }
      edition {
        id
        readsInConfidence
      }
      evaluation {
        term
        opensOn
        closesOn
        givenBy
        questions {
          code
          label
        }
        marks {
          mark
          label
        }
        viewerCan {
          allowed
          refusals {
            code
            message
          }
        }
      }
      viewerCan {
        evaluate {
          refusals {
            code
            message
          }
        }
      }
      ...OwnAnswers
      ...OfThePair
    }
  }
`)

export type Evaluating = NonNullable<EvaluationPageQuery['mentorship']>

const route = getRouteApi('/o/$slug/m/$id/evaluation')

/** Each looks back on the relationship by themselves; what they say goes to the oversight alone (CSCE-35 to 37). */
export function EvaluationPage() {
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => (
        <div className={css['narrow']}>
          <LookingBack mentorship={mentorship} again={again} />
        </div>
      )}
    </OfThePair>
  )
}

function LookingBack({ mentorship, again }: { mentorship: Evaluating; again: () => void }) {
  const t = useText()
  const [isSecond, setSecond] = useState(false)
  const { longDay } = useFormats()
  const { evaluation, viewerParty, partner, program, edition, viewerCan } = mentorship
  const readers = useReaders(edition.readsInConfidence, program.name)
  const name = partner?.called ?? ''
  if (evaluation && viewerParty && evaluation.givenBy.includes(viewerParty))
    return <Thanks mentorship={mentorship} isSecond={isSecond} />
  if (!evaluation?.viewerCan.allowed) {
    const refusals = evaluation?.viewerCan.refusals ?? viewerCan.evaluate.refusals
    return (
      <Around
        mentorship={mentorship}
        title={t('parting.lookBackTitle', { name })}
        lead={refusals.map(({ message }) => message).join(' ')}
      />
    )
  }
  return (
    <>
      <PageTitle over={program.name} lead={t('parting.lookBackLead', { count: evaluation.questions.length })}>
        {t('parting.lookBackTitle', { name })}
      </PageTitle>
      <Prose>
        <p>{t(partner?.erasedAt ? 'leaving.whoReadsAlone' : 'parting.whoReads', { readers, name })}</p>
        <p>{t('parting.averages', { date: longDay(evaluation.closesOn) })}</p>
      </Prose>
      <EvaluationForm
        mentorshipId={mentorship.id}
        evaluation={evaluation}
        name={partner?.erasedAt ? null : name}
        onGiven={() => {
          setSecond(true)
          again()
        }}
      />
    </>
  )
}

/** Sent once and for good, and there to be read again by who sent it. */
function Thanks({ mentorship, isSecond }: { mentorship: Evaluating; isSecond: boolean }) {
  const t = useText()
  const { program, partner, edition } = mentorship
  const readers = useReaders(edition.readsInConfidence, program.name)
  const name = partner?.called ?? ''
  return (
    <Around
      mentorship={mentorship}
      title={t('parting.thankYou')}
      lead={t(partner?.erasedAt ? 'leaving.answersAlone' : 'parting.thankYouText', { readers, name })}
    >
      {isSecond ? (
        <div className={css['notice']}>
          <Notice kind="advice" title={t('parting.firstStand')} announce="alert">
            {t('parting.firstStandText')}
          </Notice>
        </div>
      ) : null}
      <OwnAnswers mentorship={mentorship} readers={readers} />
    </Around>
  )
}

type AroundProps = { mentorship: Evaluating; title: string; lead: string; children?: ReactNode }

function Around({ mentorship: { id, program, partner, phase }, title, lead, children }: AroundProps) {
  const t = useText()
  const { slug } = useHere()
  const params = { slug, id }
  return (
    <>
      <PageTitle over={program.name} lead={lead}>
        {title}
      </PageTitle>
      {children}
      <div className={css['buttons']}>
        <LinkButton to="/o/$slug/m/$id/parting" params={params} variant={phase === 'ENDED' ? 'filled' : 'default'}>
          {t('parting.toParting', { name: partner?.called ?? '' })}
        </LinkButton>
        <LinkButton to="/o/$slug/m/$id" params={params} variant="subtle">
          {t('parting.toMentorship')}
        </LinkButton>
      </div>
    </>
  )
}
