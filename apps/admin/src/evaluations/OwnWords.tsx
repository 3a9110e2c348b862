import { usePages } from '@ithaca/client'
import { Said, Section, useFormats } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { SaidPages } from '../app/SaidPages.tsx'
import type { EvaluationWordsQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './evaluations.module.css'
import { WordsOf } from './queries.ts'
import { narrowedBy } from './search.ts'
import type { EvaluationSearch } from './search.ts'

const connectionOf = (data: EvaluationWordsQuery) => data.program?.evaluations
type Evaluation = NonNullable<EvaluationWordsQuery['program']>['evaluations']['edges'][number]['node']

/** What people added in their own words, for those who oversee the program. */
export function OwnWords({ search }: { search: EvaluationSearch }) {
  const text = useText()
  const { program } = useHere()
  const pages = usePages(WordsOf, { slug: program.slug, ...narrowedBy(search) }, connectionOf)
  const total = pages.data?.program?.evaluations.totalCount ?? 0
  return (
    <Section title={text('evaluations.words')} note={text('evaluations.wordsNote')}>
      <SaidPages
        pages={pages}
        empty={<p className={css['quiet']}>{text('evaluations.noWords')}</p>}
        more={text('evaluations.moreWords', { count: total - pages.nodes.length })}
      >
        {(evaluation) => <Entry key={evaluation.id} evaluation={evaluation} />}
      </SaidPages>
    </Section>
  )
}

function Entry({ evaluation: { words, writtenAt, author, mentorship } }: { evaluation: Evaluation }) {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { labels } = useHere().program
  const isMentor = mentorship.mentor.id === author.id
  const other = isMentor ? mentorship.protege : mentorship.mentor
  return (
    <Said
      words={words}
      by={
        <>
          {text('evaluations.by', { name: author.fullName, role: (isMentor ? labels.mentor : labels.protege).one })}
          {', '}
          <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id: mentorship.id }}>
            {text('evaluations.with', { name: other.fullName })}
          </Link>
          {', '}
          {formats.day(formats.dayOf(writtenAt))}
        </>
      }
    />
  )
}
