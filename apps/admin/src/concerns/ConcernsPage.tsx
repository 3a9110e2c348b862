import { usePages } from '@ithaca/client'
import { EmptyState, PageTitle, TextSkeleton, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { Unread } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import type { ConcernsQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './concerns.module.css'

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
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TextSkeleton />
      ) : pages.nodes.length === 0 ? (
        <EmptyState level={2} title={text('concerns.empty')}>
          {text('concerns.emptyHint')}
        </EmptyState>
      ) : (
        <ul className={css['list']}>
          {pages.nodes.map((concern) => (
            <Entry key={concern.id} concern={concern} />
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

function Entry({ concern }: { concern: Concern }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { reason, text: words, writtenAt, author, mentorship } = concern
  return (
    <li>
      <h2>{reason.label}</h2>
      <p className={css['words']} dir="auto">
        {words}
      </p>
      <p className={css['by']}>
        {text('concerns.by', { name: author.fullName, when: formats.moment(writtenAt) })} ·{' '}
        {mentorship ? (
          <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: mentorship.id }}>
            {text('concerns.about', { mentor: mentorship.mentor.fullName, protege: mentorship.protege.fullName })}
          </Link>
        ) : (
          text('concerns.aboutProgram')
        )}
      </p>
    </li>
  )
}
