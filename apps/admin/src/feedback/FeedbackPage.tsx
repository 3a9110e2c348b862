import { usePages } from '@ithaca/client'
import { EmptyState, PageTitle, TextSkeleton, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { Unread } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import type { FeedbackQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './feedback.module.css'

const FeedbackOf = graphql(`
  query Feedback($slug: String!, $after: String) {
    program(slug: $slug) {
      id
      feedback(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            writtenAt
            answers {
              question
              label
              text
            }
            author {
              id
              fullName
            }
            mentorship {
              id
              mentor {
                id
                fullName
              }
              protege {
                id
                fullName
              }
            }
          }
        }
      }
    }
  }
`)

const connectionOf = (data: FeedbackQuery) => data.program?.feedback
type Said = NonNullable<FeedbackQuery['program']>['feedback']['edges'][number]['node']

/** What people say in confidence while it runs, for those whom the rules name as readers (HRACO-45). */
export function FeedbackPage() {
  return useHere().readsFeedback ? <List /> : <NotYoursHere />
}

function List() {
  const text = useText()
  const { program } = useHere()
  const pages = usePages(FeedbackOf, { slug: program.slug }, connectionOf)
  return (
    <>
      <PageTitle over={program.name} lead={text('checkIns.feedbackLead')}>
        {text('rail.feedback')}
      </PageTitle>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TextSkeleton />
      ) : pages.nodes.length === 0 ? (
        <EmptyState level={2} title={text('checkIns.feedbackEmpty')}>
          {text('checkIns.feedbackEmptyHint')}
        </EmptyState>
      ) : (
        <ul className={css['list']}>
          {pages.nodes.map((said) => (
            <Entry key={said.id} said={said} />
          ))}
        </ul>
      )}
      {pages.hasMore ? (
        <Button size="sm" loading={pages.pending} onClick={pages.loadMore}>
          {text('common.more')}
        </Button>
      ) : null}
    </>
  )
}

function Entry({ said: { answers, author, mentorship, writtenAt } }: { said: Said }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { labels } = useHere().program
  const isMentor = mentorship.mentor.id === author.id
  const other = isMentor ? mentorship.protege : mentorship.mentor
  const role = (isMentor ? labels.mentor : labels.protege).one
  return (
    <li>
      <h2>{text('evaluations.by', { name: author.fullName, role })}</h2>
      {answers.length === 0 ? <p className={css['by']}>{text('checkIns.feedbackErased')}</p> : null}
      <dl>
        {answers.map(({ question, label, text: words }) => (
          <div key={question}>
            <dt>{label}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      <p className={css['by']}>
        {formats.day(formats.dayOf(writtenAt))}
        {' · '}
        <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: mentorship.id }}>
          {text('evaluations.with', { name: other.fullName })}
        </Link>
      </p>
    </li>
  )
}
