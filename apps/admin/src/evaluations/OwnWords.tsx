import { usePages } from '@ithaca/client'
import { Section, TextSkeleton, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Unread } from '../app/read.tsx'
import type { EvaluationWordsQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './evaluations.module.css'
import { WordsOf } from './queries.ts'
import { narrowedBy } from './search.ts'
import type { EvaluationSearch } from './search.ts'

const connectionOf = (data: EvaluationWordsQuery) => data.program?.evaluations
type Said = NonNullable<EvaluationWordsQuery['program']>['evaluations']['edges'][number]['node']

/** What people added in their own words, for those who oversee the program. */
export function OwnWords({ search }: { search: EvaluationSearch }) {
  const text = useText()
  const { program } = useHere()
  const pages = usePages(WordsOf, { slug: program.slug, ...narrowedBy(search) }, connectionOf)
  const total = pages.data?.program?.evaluations.totalCount ?? 0
  return (
    <Section title={text('evaluations.words')} note={text('evaluations.wordsNote')}>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TextSkeleton />
      ) : pages.nodes.length === 0 ? (
        <p className={css['quiet']}>{text('evaluations.noWords')}</p>
      ) : (
        <ul className={css['words']}>
          {pages.nodes.map((one) => (
            <Entry key={one.id} said={one} />
          ))}
        </ul>
      )}
      {pages.hasMore ? (
        <Button size="sm" loading={pages.pending} onClick={pages.loadMore}>
          {text('evaluations.moreWords', { count: total - pages.nodes.length })}
        </Button>
      ) : null}
    </Section>
  )
}

function Entry({ said: { words, writtenAt, author, mentorship } }: { said: Said }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { labels } = useHere().program
  const isMentor = mentorship.mentor.id === author.id
  const other = isMentor ? mentorship.protege : mentorship.mentor
  return (
    <li>
      <p className={css['said']} dir="auto">
        {words}
      </p>
      <p className={css['by']}>
        {text('evaluations.by', { name: author.fullName, role: (isMentor ? labels.mentor : labels.protege).one })}
        {', '}
        <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: mentorship.id }}>
          {text('evaluations.with', { name: other.fullName })}
        </Link>
        {', '}
        {formats.day(formats.dayOf(writtenAt))}
      </p>
    </li>
  )
}
