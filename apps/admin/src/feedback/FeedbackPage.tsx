import { usePages } from '@ithaca/client'
import { EmptyState, PageTitle, Said, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { SaidPages } from '../app/SaidPages.tsx'
import { graphql } from '../gql/index.ts'
import type { FeedbackQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'

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
type Feedback = NonNullable<FeedbackQuery['program']>['feedback']['edges'][number]['node']

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
      <SaidPages
        pages={pages}
        empty={
          <EmptyState level={2} title={text('checkIns.feedbackEmpty')}>
            {text('checkIns.feedbackEmptyHint')}
          </EmptyState>
        }
      >
        {(feedback) => <Entry key={feedback.id} feedback={feedback} />}
      </SaidPages>
    </>
  )
}

function Entry({ feedback: { answers, author, mentorship, writtenAt } }: { feedback: Feedback }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { labels } = useHere().program
  const isMentor = mentorship.mentor.id === author.id
  const other = isMentor ? mentorship.protege : mentorship.mentor
  const role = (isMentor ? labels.mentor : labels.protege).one
  return (
    <Said
      title={text('evaluations.by', { name: author.fullName, role })}
      answers={answers}
      by={
        <>
          {answers.length === 0 ? `${text('checkIns.feedbackErased')} ` : null}
          {formats.day(formats.dayOf(writtenAt))}
          {' · '}
          <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: mentorship.id }}>
            {text('evaluations.with', { name: other.fullName })}
          </Link>
        </>
      }
    />
  )
}
