import { usePages } from '@ithaca/client'
import {
  CheckField,
  DataTable,
  EmptyState,
  nameFirst,
  SelectField,
  startOfSentence,
  StatusWord,
  TableSkeleton,
  useFormats,
} from '@ithaca/ui'
import type { Column } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import app from '../app/app.module.css'
import { Unread } from '../app/read.tsx'
import { withSearch } from '../app/search.ts'
import { graphql } from '../gql/index.ts'
import type { ParticipantsQuery } from '../gql/graphql.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { SearchField } from '../table/SearchField.tsx'
import { useText } from '../words/words.ts'
import { ErasureAsked } from '../app/ErasureAsked.tsx'

const Participants = graphql(`
  query Participants($slug: String!, $after: String, $role: Role, $search: String, $unpaired: Boolean) {
    program(slug: $slug) {
      id
      participations(first: 25, after: $after, role: $role, search: $search, unpaired: $unpaired) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            role
            state
            joinedAt
            capacity
            activeMentorships
            careerStage {
              code
              label
            }
            person {
              id
              fullName
              erasedAt
              email
              ...ErasureAsked
            }
          }
        }
      }
    }
  }
`)

const connectionOf = (data: ParticipantsQuery) => data.program?.participations
type Row = NonNullable<ParticipantsQuery['program']>['participations']['edges'][number]['node']

const route = getRouteApi('/$slug/$program/people')

function useColumns(): Column<Row>[] {
  const text = useText()
  const formats = useFormats()
  const { labels } = useHere().program
  return [
    {
      key: 'name',
      header: text('people.name'),
      heading: true,
      cell: ({ person }) => (
        <>
          {nameFirst(person)}
          {person.email ? <span className={app['under']}>{person.email}</span> : null}
          <ErasureAsked person={person} />
        </>
      ),
    },
    {
      key: 'role',
      header: text('people.role'),
      cell: ({ role }) => startOfSentence(role === 'MENTOR' ? labels.mentor.one : labels.protege.one),
    },
    {
      key: 'stage',
      header: text('people.careerStage'),
      cell: ({ careerStage }) =>
        careerStage?.label ?? <span className={app['muted']}>{text('people.stageUnknown')}</span>,
    },
    {
      key: 'pairs',
      header: text('people.pairs'),
      cell: ({ state, activeMentorships, capacity }) =>
        state !== 'active' ? (
          <StatusWord status="waiting">{text(`people.state.${state === 'paused' ? 'paused' : 'left'}`)}</StatusWord>
        ) : activeMentorships === 0 ? (
          <StatusWord status="open">{text('people.unpaired')}</StatusWord>
        ) : (
          <StatusWord status="met">
            {capacity !== null && capacity > 1
              ? text('people.pairsOf', { active: activeMentorships, capacity })
              : text('people.paired')}
          </StatusWord>
        ),
    },
    {
      key: 'joined',
      header: text('people.joined'),
      cell: ({ joinedAt }) => formats.day(formats.dayOf(joinedAt)),
    },
  ]
}

export function ParticipantList() {
  const text = useText()
  const params = useParamsHere()
  const { program } = useHere()
  const { role, q = '', unpaired = false } = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useColumns()
  const wanted = { slug: program.slug, role: role ?? null, search: q === '' ? null : q, unpaired: unpaired || null }
  const pages = usePages(Participants, wanted, connectionOf)
  const change = useCallback(
    (changes: { role?: string; q?: string; unpaired?: boolean }) =>
      void navigate({ search: (current) => withSearch(current, changes), replace: true }),
    [navigate],
  )
  const search = useCallback((words: string) => change({ q: words }), [change])
  const filtered = role !== undefined || q !== '' || unpaired
  const { mentor, protege } = program.labels
  const empty = filtered ? (
    <EmptyState
      level={2}
      title={text('common.nothingFound')}
      action={
        <Button onClick={() => change({ role: '', q: '', unpaired: false })}>{text('common.clearFilters')}</Button>
      }
    >
      {text('common.nothingFoundHint')}
    </EmptyState>
  ) : (
    <EmptyState
      level={2}
      title={text('people.empty')}
      action={
        program.viewerCan.invite.allowed ? (
          <ButtonLink to="/$slug/$program/people/invite" params={params} variant="filled">
            {text('people.invite')}
          </ButtonLink>
        ) : null
      }
    >
      {text('people.emptyHint')}
    </EmptyState>
  )
  return (
    <>
      <div className={app['bar']}>
        <div className={app['grow']}>
          <SearchField label={text('common.searchPeople')} value={q} onSearch={search} />
        </div>
        <SelectField
          label={text('people.role')}
          value={role ?? ''}
          onChange={({ currentTarget }) => change({ role: currentTarget.value })}
          data={[
            { value: '', label: text('common.all') },
            { value: 'MENTOR', label: startOfSentence(mentor.many) },
            { value: 'PROTEGE', label: startOfSentence(protege.many) },
          ]}
        />
        <CheckField
          className={app['check'] ?? ''}
          label={text('people.onlyUnpaired')}
          checked={unpaired}
          onChange={({ currentTarget }) => change({ unpaired: currentTarget.checked })}
        />
      </div>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={5} />
      ) : (
        <DataTable
          caption={text('people.caption', { name: program.name })}
          columns={columns}
          rows={pages.nodes}
          rowKey={({ id }) => id}
          total={pages.data.program?.participations.totalCount ?? 0}
          more={{ hasMore: pages.hasMore, pending: pages.pending, load: pages.loadMore }}
          empty={empty}
        />
      )}
    </>
  )
}
