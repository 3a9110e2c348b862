import { usePages } from '@ithaca/client'
import { EmptyState, SelectField, TableSkeleton, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useCallback } from 'react'
import app from '../app/app.module.css'
import { Unread } from '../app/read.tsx'
import { graphql } from '../gql/index.ts'
import type { MentorshipsQuery } from '../gql/graphql.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { SearchField } from '../table/SearchField.tsx'
import { useText } from '../words/words.ts'
import { askedOf, HEALTHS, isFiltered, NEEDS, stateOf, withState } from './list-search.ts'
import type { ListSearch } from './list-search.ts'
import { MentorshipCsv } from './MentorshipCsv.tsx'
import { MentorshipTable } from './MentorshipTable.tsx'
import css from './mentorships.module.css'
import { PHASES } from './phases.ts'

const Mentorships = graphql(`
  query Mentorships(
    $slug: String!
    $first: Int!
    $after: String
    $phase: MentorshipPhase
    $health: HealthState
    $needs: MentorshipNeed
    $search: String
    $sort: MentorshipSort
    $reversed: Boolean
  ) {
    program(slug: $slug) {
      id
      mentorships(
        first: $first
        after: $after
        phase: $phase
        health: $health
        needs: $needs
        search: $search
        sort: $sort
        reversed: $reversed
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...MentorshipRow
          }
        }
      }
    }
  }
`)

const connectionOf = (data: MentorshipsQuery) => data.program?.mentorships

export type Changes = { [Key in keyof ListSearch]?: unknown }
type PairListProps = {
  search: ListSearch
  /** Writes into the address; an empty value takes a filter out of it. */
  onSearch: (changes: Changes) => void
  first: number
  /** Without them it is searched and sorted only. */
  filters?: boolean
}

/** The pairs of the program as rows: searched, filtered and sorted as the address says, whole as a file. */
export function PairList({ search, onSearch, first, filters = false }: PairListProps) {
  const text = useText()
  const { program } = useHere()
  const pages = usePages(Mentorships, { slug: program.slug, first, ...askedOf(search) }, connectionOf)
  const find = useCallback((q: string) => onSearch({ q }), [onSearch])
  const total = pages.data?.program?.mentorships.totalCount
  return (
    <>
      <div className={app['bar']}>
        <div className={app['grow']}>
          <SearchField label={text('common.searchPeople')} value={search.q ?? ''} onSearch={find} />
        </div>
        {filters ? <Filters search={search} onSearch={onSearch} /> : null}
        <Order search={search} total={total} />
        <div className={app['end']}>
          <MentorshipCsv search={search} />
        </div>
      </div>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={6} rows={Math.min(first, 12)} />
      ) : (
        <MentorshipTable
          rows={pages.nodes}
          total={total ?? 0}
          more={{ hasMore: pages.hasMore, pending: pages.pending, load: pages.loadMore }}
          search={search}
          onSort={({ sort, down }) => onSearch({ sort, down })}
          empty={<Nothing search={search} onSearch={onSearch} />}
        />
      )}
    </>
  )
}

function Filters({ search, onSearch }: Pick<PairListProps, 'search' | 'onSearch'>) {
  const text = useText()
  return (
    <>
      <SelectField
        label={text('mentorships.state')}
        value={stateOf(search)}
        onChange={({ currentTarget }) => onSearch(withState(currentTarget.value))}
        data={[
          { value: '', label: text('common.all') },
          ...[...NEEDS, ...HEALTHS].map((value) => ({ value, label: text(`mentorships.states.${value}`) })),
        ]}
      />
      <SelectField
        label={text('mentorships.phaseFilter')}
        value={search.phase ?? ''}
        onChange={({ currentTarget }) => onSearch({ phase: currentTarget.value })}
        data={[
          { value: '', label: text('common.all') },
          ...PHASES.map((value) => ({ value, label: text(`phase.${value}`) })),
        ]}
      />
    </>
  )
}

/** "Needs attention first · 38". */
function Order({
  search: { sort = 'HEALTH', down = false },
  total,
}: {
  search: ListSearch
  total: number | undefined
}) {
  const text = useText()
  const formats = useFormats()
  return (
    <p className={css['order']}>
      {text(`mentorships.order.${sort}.${down ? 'down' : 'up'}`)}
      {total === undefined ? '' : ` · ${formats.number(total)}`}
    </p>
  )
}

function Nothing({ search, onSearch }: Pick<PairListProps, 'search' | 'onSearch'>) {
  const text = useText()
  const params = useParamsHere()
  const { program } = useHere()
  const { invite } = program.viewerCan
  if (isFiltered(search)) {
    const none = { q: '', phase: '', health: '', needs: '' }
    return (
      <EmptyState
        level={2}
        title={text('common.nothingFound')}
        action={<Button onClick={() => onSearch(none)}>{text('common.clearFilters')}</Button>}
      >
        {text('common.nothingFoundHint')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      level={2}
      title={text('mentorships.empty')}
      action={
        <>
          {invite.allowed ? (
            <ButtonLink variant="filled" to="/$slug/$program/people/invite" params={params}>
              {text('overview.invite')}
            </ButtonLink>
          ) : null}
          <ButtonLink to="/$slug/$program/matching" params={params}>
            {text('mentorships.pair')}
          </ButtonLink>
        </>
      }
    >
      {text('overview.emptyHint', { mentor: program.labels.mentor.one, protege: program.labels.protege.one })}
    </EmptyState>
  )
}
