import { usePages } from '@ithaca/client'
import {
  DataTable,
  EmptyState,
  nameFirst,
  Section,
  SelectField,
  startOfSentence,
  StatusWord,
  TableSkeleton,
  useFormats,
} from '@ithaca/ui'
import type { Column } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import app from '../app/app.module.css'
import { Unread } from '../app/read.tsx'
import { withSearch } from '../app/search.ts'
import type { EvaluationsQuery, TermsAskedQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { AnsweredCsv } from './AnsweredCsv.tsx'
import css from './evaluations.module.css'
import { TermsAskedOf } from './queries.ts'
import { narrowedBy, STATES } from './search.ts'
import type { EvaluationSearch } from './search.ts'

type Summary = NonNullable<EvaluationsQuery['program']>['lookBackSummary']
export type TermAsked = NonNullable<TermsAskedQuery['program']>['termsAsked']['edges'][number]['node']

const connectionOf = (data: TermsAskedQuery) => data.program?.termsAsked
const STATUS = { WAITING: 'open', COMPLETE: 'met', CLOSED: 'waiting' } as const
const route = getRouteApi('/$slug/$program/evaluations')

/** Who has answered: 0, 1 or 2 of two, and until when one can. */
export function Answered({ summary, search }: { summary: Summary; search: EvaluationSearch }) {
  const text = useText()
  const { program } = useHere()
  const navigate = route.useNavigate()
  const asked = { slug: program.slug, first: 25, ...narrowedBy(search), state: search.state ?? null }
  const pages = usePages(TermsAskedOf, asked, connectionOf)
  const columns = useColumns()
  const choose = (state: string) =>
    void navigate({ search: (current) => withSearch(current, { state }), replace: true })
  return (
    <Section title={text('evaluations.answered')}>
      <Shares summary={summary} />
      <div className={app['bar']}>
        <SelectField
          label={text('evaluations.state')}
          value={search.state ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={[
            { value: '', label: text('common.all') },
            ...STATES.map((value) => ({ value, label: text(`evaluations.states.${value}`) })),
          ]}
        />
        <div className={app['end']}>
          <AnsweredCsv search={search} />
        </div>
      </div>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={5} rows={6} />
      ) : (
        <DataTable
          caption={text('evaluations.caption', { name: program.name })}
          columns={columns}
          rows={pages.nodes}
          rowKey={({ key }) => key}
          total={pages.data.program?.termsAsked.totalCount ?? 0}
          more={{ hasMore: pages.hasMore, pending: pages.pending, load: pages.loadMore }}
          empty={
            <EmptyState
              level={3}
              title={text('common.nothingFound')}
              action={<Button onClick={() => void navigate({ search: {} })}>{text('common.clearFilters')}</Button>}
            >
              {text('common.nothingFoundHint')}
            </EmptyState>
          }
        />
      )}
    </Section>
  )
}

function useColumns(): Column<TermAsked>[] {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { labels } = useHere().program
  return [
    {
      key: 'protege',
      header: startOfSentence(labels.protege.one),
      heading: true,
      cell: ({ mentorship: { id, protege } }) => (
        <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id }}>
          {nameFirst(protege)}
        </Link>
      ),
    },
    {
      key: 'mentor',
      header: startOfSentence(labels.mentor.one),
      cell: ({ mentorship: { mentor } }) => nameFirst(mentor),
    },
    {
      key: 'term',
      header: text('evaluations.term'),
      cell: ({ term, firstDay, lastDay }) => (
        <div>
          {text('evaluations.days', { from: formats.day(firstDay), to: formats.day(lastDay) })}
          {term > 1 ? (
            <span className={css['under']}>{text('evaluations.renewed', { number: formats.number(term) })}</span>
          ) : null}
        </div>
      ),
    },
    {
      key: 'state',
      header: text('evaluations.answers'),
      cell: ({ state, given, asked }) => (
        <StatusWord status={STATUS[state]}>
          {text('evaluations.given', { given: formats.number(given), asked: formats.number(asked) })}
        </StatusWord>
      ),
    },
    {
      key: 'closes',
      header: text('evaluations.window'),
      cell: ({ state, closesOn }) => (
        <span data-quiet={state !== 'WAITING' || undefined} className={css['day']}>
          {text(`evaluations.until.${state}`, { day: formats.day(closesOn) })}
        </span>
      ),
    },
  ]
}

/** How far the answers have come, drawn and in words. */
function Shares({ summary: { asked, complete, partly, none, waiting } }: { summary: Summary }) {
  const text = useText()
  const formats = useFormats()
  const parts = [
    { name: 'complete' as const, count: complete },
    { name: 'partly' as const, count: partly },
    { name: 'none' as const, count: none },
  ].filter(({ count }) => count > 0)
  if (asked === 0) return <p className={css['quiet']}>{text('evaluations.noneHere')}</p>
  return (
    <>
      <div className={css['shares']} aria-hidden="true">
        {parts.map(({ name, count }) => (
          <span key={name} data-part={name} style={{ flexGrow: count }} />
        ))}
      </div>
      <p className={css['sum']}>
        {text('evaluations.sum', {
          terms: text('evaluations.terms', { count: asked }),
          parts: formats.list(parts.map(({ name, count }) => text(`evaluations.parts.${name}`, { count }))),
        })}
        {waiting > 0 ? ` ${text('evaluations.waiting', { count: waiting })}` : ''}
      </p>
    </>
  )
}
