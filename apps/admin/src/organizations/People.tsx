import { useAction, usePages } from '@ithaca/client'
import { DataTable, EmptyState, TableSkeleton, useSayDone } from '@ithaca/ui'
import type { Column } from '@ithaca/ui'
import { Button, VisuallyHidden } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import app from '../app/app.module.css'
import { Ended } from '../app/Ended.tsx'
import { Unread } from '../app/read.tsx'
import { withSearch } from '../app/search.ts'
import { graphql } from '../gql/index.ts'
import type { AssociationPeopleQuery } from '../gql/graphql.ts'
import { ErasureAsked } from '../app/ErasureAsked.tsx'
import { SearchField } from '../table/SearchField.tsx'
import { useText } from '../words/words.ts'
import { useAssociation } from './association.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

const AssociationPeople = graphql(`
  query AssociationPeople($after: String, $search: String) {
    organization {
      id
      people(first: 25, after: $after, search: $search) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            fullName
            called
            email
            revision
            ...ErasureAsked
            duties {
              id
              kind
              program {
                id
                name
              }
            }
            viewerCan {
              remove {
                allowed
                refusals {
                  code
                  message
                }
              }
            }
          }
        }
      }
    }
  }
`)

const RemovePerson = graphql(`
  mutation RemovePerson($input: RemovePersonInput!) {
    removePerson(input: $input) {
      ... on Person {
        id
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

const connectionOf = (data: AssociationPeopleQuery) => data.organization?.people
type Row = NonNullable<AssociationPeopleQuery['organization']>['people']['edges'][number]['node']
const route = getRouteApi('/$slug/settings')

function useColumns(onRemove: (row: Row) => void): Column<Row>[] {
  const text = useText()
  return [
    {
      key: 'name',
      header: text('people.name'),
      heading: true,
      cell: (person) => (
        <>
          {person.fullName}
          {person.email ? <span className={app['under']}>{person.email}</span> : null}
          <ErasureAsked person={person} />
        </>
      ),
    },
    {
      key: 'duties',
      header: text('settings.duties'),
      cell: ({ duties }) =>
        duties.length === 0 ? (
          text('common.none')
        ) : (
          <div>
            {duties.map(({ id, kind, program }) => (
              <div key={id}>
                {text(`duty.${kind}`)}
                {program ? <span className={app['muted']}> · {program.name}</span> : null}
              </div>
            ))}
          </div>
        ),
    },
    {
      key: 'remove',
      header: text('common.actions'),
      align: 'end',
      cell: (row) => {
        const { allowed, refusals } = row.viewerCan.remove
        return (
          <div>
            <Button size="compact-sm" variant="subtle" disabled={!allowed} onClick={() => onRemove(row)}>
              {text('association.remove')}
              <VisuallyHidden> · {row.fullName}</VisuallyHidden>
            </Button>
            {refusals.map(({ code, message }) => (
              <span key={code} className={app['under']}>
                {message}
              </span>
            ))}
          </div>
        )
      },
    },
  ]
}

/** Everybody of the association; a person can be removed here, and only here. */
export function People() {
  const text = useText()
  const say = useSayDone()
  const { organization } = useAssociation()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const [asked, setAsked] = useState<Row | null>(null)
  const { run, retry, pending, outcome } = useAction(RemovePerson)
  const columns = useColumns(setAsked)
  const pages = usePages(AssociationPeople, { search: q === '' ? null : q }, connectionOf)
  const search = useCallback(
    (words: string) => void navigate({ search: (current) => withSearch(current, { q: words }), replace: true }),
    [navigate],
  )
  const remove = async ({ id, revision, fullName }: Row) => {
    const ended = await run({ personId: id, revision })
    setAsked(null)
    if (ended.is === 'done') say(text('association.removed', { name: fullName }))
  }
  return (
    <>
      <div className={app['bar']}>
        <div className={app['grow']}>
          <SearchField label={text('common.searchPeople')} value={q} onSearch={search} />
        </div>
      </div>
      <Ended outcome={outcome} retry={retry} />
      {pages.error && pages.nodes.length === 0 ? (
        <Unread error={pages.error} retry={pages.reload} />
      ) : pages.data === undefined ? (
        <TableSkeleton columns={3} />
      ) : (
        <DataTable
          caption={text('association.peopleCaption', { name: organization.name })}
          columns={columns}
          rows={pages.nodes}
          rowKey={({ id }) => id}
          total={pages.data.organization?.people.totalCount ?? 0}
          more={{ hasMore: pages.hasMore, pending: pages.pending, load: pages.loadMore }}
          empty={
            <EmptyState level={2} title={text(q ? 'common.nothingFound' : 'association.peopleEmpty')}>
              {text(q ? 'common.nothingFoundHint' : 'association.peopleEmptyHint')}
            </EmptyState>
          }
        />
      )}
      <RemoveDialog
        name={asked?.fullName ?? null}
        pending={pending}
        onConfirm={() => (asked ? void remove(asked) : undefined)}
        onClose={() => setAsked(null)}
      />
    </>
  )
}
