import { usePages } from '@ithaca/client'
import { EmptyState, PageTitle, Said, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { SaidPages } from '../app/SaidPages.tsx'
import { graphql } from '../gql/index.ts'
import type { ConcernsQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'

const Concerns = graphql(`
  query Concerns($slug: String!, $after: String) {
    program(slug: $slug) {
      id
      concerns(first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            text
            writtenAt
            reason {
              code
              label
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

const connectionOf = (data: ConcernsQuery) => data.program?.concerns
type Concern = NonNullable<ConcernsQuery['program']>['concerns']['edges'][number]['node']

export function ConcernsPage() {
  return useHere().readsConcerns ? <List /> : <NotYoursHere />
}

function List() {
  const text = useText()
  const { program } = useHere()
  const pages = usePages(Concerns, { slug: program.slug }, connectionOf)
  return (
    <>
      <PageTitle over={program.name} lead={text('concerns.lead')}>
        {text('concerns.title')}
      </PageTitle>
      <SaidPages
        pages={pages}
        empty={
          <EmptyState level={2} title={text('concerns.empty')}>
            {text('concerns.emptyHint')}
          </EmptyState>
        }
      >
        {(concern) => <Entry key={concern.id} concern={concern} />}
      </SaidPages>
    </>
  )
}

function Entry({ concern }: { concern: Concern }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { reason, text: words, writtenAt, author, mentorship } = concern
  return (
    <Said
      title={reason.label}
      words={words}
      by={
        <>
          {text('concerns.by', { name: author.fullName, when: formats.moment(writtenAt) })} ·{' '}
          {mentorship ? (
            <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: mentorship.id }}>
              {text('concerns.about', { mentor: mentorship.mentor.fullName, protege: mentorship.protege.fullName })}
            </Link>
          ) : (
            text('concerns.aboutProgram')
          )}
        </>
      }
    />
  )
}
