import { usePages } from '@ithaca/client'
import { EmptyState, SelectField, TableSkeleton } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import app from '../app/app.module.css'
import { Unread } from '../app/read.tsx'
import { withSearch } from '../app/search.ts'
import { graphql } from '../gql/index.ts'
import type { InvitationsQuery } from '../gql/graphql.ts'
import { ButtonLink } from '../layout/ButtonLink.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { InvitationTable } from './InvitationTable.tsx'

const Invitations = graphql(`
  query Invitations($slug: String!, $after: String, $state: InvitationState) {
    program(slug: $slug) {
      id
      invitations(first: 25, after: $after, state: $state) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...InvitationRow
          }
        }
      }
    }
  }
`)

const STATES = ['OPEN', 'EXPIRED', 'ACCEPTED', 'WITHDRAWN'] as const
const connectionOf = (data: InvitationsQuery) => data.program?.invitations
const route = getRouteApi('/$slug/$program/people')

export function InvitationList() {
  const text = useText()
  const params = useParamsHere()
  const { program } = useHere()
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = usePages(Invitations, { slug: program.slug, state: state ?? null }, connectionOf)
  const choose = (value: string) =>
    void navigate({ search: (current) => withSearch(current, { state: value }), replace: true })
  const empty =
    state === undefined ? (
      <EmptyState
        level={2}
        title={text('invitations.empty')}
        action={
          program.viewerCan.invite.allowed ? (
            <ButtonLink to="/$slug/$program/people/invite" params={params} variant="filled">
              {text('people.invite')}
            </ButtonLink>
          ) : null
        }
      >
        {text('invitations.emptyHint')}
      </EmptyState>
    ) : (
      <EmptyState
        level={2}
        title={text('common.nothingFound')}
        action={<Button onClick={() => choose('')}>{text('common.clearFilters')}</Button>}
      >
        {text('common.nothingFoundHint')}
      </EmptyState>
    )
  return (
    <>
      <div className={app['bar']}>
        <SelectField
          label={text('invitations.stateFilter')}
          value={state ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={[
            { value: '', label: text('common.all') },
            ...STATES.map((value) => ({ value, label: text(`invitations.states.${value}`) })),
          ]}
        />
      </div>
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={5} />
      ) : (
        <InvitationTable
          caption={text('invitations.caption', { name: program.name })}
          rows={pages.nodes}
          labels={program.labels}
          total={pages.data.program?.invitations.totalCount ?? 0}
          more={{ hasMore: pages.hasMore, pending: pages.pending, load: pages.loadMore }}
          empty={empty}
        />
      )}
    </>
  )
}
