import { Button } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { PageTitle, Prose, Refusals, useFormats, useSayDone } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { useReading } from '../app/use-reading.ts'
import { graphql } from '../gql/index.ts'
import type { ReviewAnswer, ReviewPageQuery } from '../gql/graphql.ts'
import { OfThePair } from '../pair/OfThePair.tsx'
import { Missing } from '../shell/MissingPage.tsx'
import { useHere } from '../shell/here.ts'
import { answerReview } from './changes.ts'
import css from './reviews.module.css'

const query = graphql(`
  query ReviewPage($id: ID!) {
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
      review {
        askedOn
        nextOn
        everyMonths
        question
        mine
        choices {
          answer
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
      ...OfThePair
    }
  }
`)

const route = getRouteApi('/o/$slug/m/$id/review')

/** Is it still of benefit? One press answers, and only who pressed sees what they said (USNC-20). */
export function ReviewPage() {
  const { slug } = useHere()
  const { id } = route.useParams()
  const { reading, again } = useReading(query, { id })
  return (
    <OfThePair reading={reading} again={again}>
      {(mentorship) => {
        const { review } = mentorship
        if (!review) return <Missing home={`/o/${slug}`} />
        return (
          <div className={css['narrow']}>
            <Asked mentorship={mentorship} review={review} again={again} />
          </div>
        )
      }}
    </OfThePair>
  )
}

type Found = NonNullable<ReviewPageQuery['mentorship']>
type Review = NonNullable<Found['review']>
type AskedProps = { mentorship: Found; review: Review; again: () => void }

function Asked({ mentorship, review, again }: AskedProps) {
  const t = useText()
  const { slug } = useHere()
  const { longDay } = useFormats()
  const sayDone = useSayDone()
  const answer = useAction(answerReview)
  const [isOpen, setOpen] = useState(false)
  const { id, partner, program } = mentorship
  const { question, mine, choices, viewerCan, nextOn, everyMonths } = review
  const name = partner?.called ?? ''
  const params = { slug, id }

  async function say(said: ReviewAnswer) {
    const outcome = await answer.run({ mentorshipId: id, answer: said })
    if (outcome.is !== 'done') return
    sayDone(t('review.done'))
    setOpen(false)
    again()
  }
  if (!viewerCan.allowed)
    return (
      <>
        <PageTitle over={program.name} lead={t('review.lead', { count: everyMonths, name })}>
          {question}
        </PageTitle>
        <Prose>
          <p>
            {nextOn && review.askedOn === null
              ? t('review.notYet', { date: longDay(nextOn) })
              : viewerCan.refusals.map(({ message }) => message).join(' ')}
          </p>
        </Prose>
        <LinkButton to="/o/$slug/m/$id" params={params}>
          {t('review.toHome')}
        </LinkButton>
      </>
    )
  const answered = mine && !isOpen ? mine : null
  return (
    <>
      <PageTitle over={program.name} lead={t('review.lead', { count: everyMonths, name })} tabTitle={t('review.title')}>
        {question}
      </PageTitle>
      {answered ? (
        <Answered mentorship={mentorship} answer={answered} review={review} onChange={() => setOpen(true)} />
      ) : (
        <ul className={css['choices']}>
          {choices.map(({ answer: one, label }) => (
            <li key={one}>
              <Button fullWidth size="lg" justify="flex-start" loading={answer.pending} onClick={() => void say(one)}>
                {label}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Refusals refusals={answer.outcome?.is === 'refused' ? answer.outcome.refusals : []} />
      <Failed action={answer} />
    </>
  )
}

type AnsweredProps = { mentorship: Found; answer: ReviewAnswer; review: Review; onChange: () => void }

/** What was said, and what there is to do about it. */
function Answered({ mentorship: { id, partner }, answer, review, onChange }: AnsweredProps) {
  const t = useText()
  const { slug } = useHere()
  const { longDay } = useFormats()
  const name = partner?.called ?? ''
  const params = { slug, id }
  const label = review.choices.find((choice) => choice.answer === answer)?.label
  return (
    <section aria-label={t('review.yours')}>
      <p className={css['said']}>{label}</p>
      <Prose>
        <p>{t(`review.thanks.${answer}`, { name })}</p>
      </Prose>
      <div className={css['buttons']}>
        {answer === 'TO_TALK_ABOUT' ? (
          <LinkButton to="/o/$slug/m/$id/meetings/plan" params={params} variant="filled">
            {t('review.plan', { name })}
          </LinkButton>
        ) : null}
        {answer === 'NO_LONGER' ? (
          <LinkButton to="/o/$slug/m/$id/ending" params={params} variant="filled">
            {t('review.end')}
          </LinkButton>
        ) : null}
        {answer === 'OF_BENEFIT' ? (
          <LinkButton to="/o/$slug/m/$id" params={params} variant="filled">
            {t('review.toHome')}
          </LinkButton>
        ) : null}
        <Button variant="subtle" onClick={onChange}>
          {t('review.change')}
        </Button>
      </div>
      <p className={css['quiet']}>
        {review.nextOn ? t('review.again', { date: longDay(review.nextOn) }) : t('review.againNoDate')}
      </p>
    </section>
  )
}
