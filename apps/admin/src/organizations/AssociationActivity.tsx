import { useClient, usePages } from '@ithaca/client'
import { useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { withSearch } from '../app/search.ts'
import { EVENT_GROUPS, groupNamed } from '../audit/event-groups.ts'
import { useEventCsv } from '../audit/event-csv.ts'
import { EventRow } from '../audit/event-row.ts'
import type { Filter } from '../audit/Filters.tsx'
import { eventFilterOf, Filters, isFiltered } from '../audit/Filters.tsx'
import { Trail } from '../audit/Trail.tsx'
import { graphql, readFragment } from '../gql/index.ts'
import type { AssociationEventsQuery } from '../gql/graphql.ts'
import { csvName } from '../table/csv.ts'
import { DownloadCsv } from '../table/DownloadCsv.tsx'
import { everyPage } from '../table/every-page.ts'
import { useText } from '../words/words.ts'
import { useAssociation } from './association.ts'

const AssociationEvents = graphql(`
  query AssociationEvents($first: Int!, $after: String, $filter: EventFilter!) {
    organization {
      id
      owners {
        id
        fullName
      }
      events(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...EventRow
          }
        }
      }
    }
  }
`)

const connectionOf = (data: AssociationEventsQuery) => data.organization?.events
const route = getRouteApi('/$slug/settings')

/** What happened in the association outside of its programs. */
export function AssociationActivity() {
  const text = useText()
  const formats = useFormats()
  const client = useClient()
  const { slug } = useAssociation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rowsOf = useEventCsv()
  const filter: Filter = search
  const group = groupNamed(filter.type)
  const wanted = { filter: eventFilterOf(filter, group && EVENT_GROUPS[group]) }
  const pages = usePages(AssociationEvents, { ...wanted, first: 30 }, connectionOf)
  const change = (changes: Filter) =>
    void navigate({ search: (current) => withSearch(current, changes), replace: true, resetScroll: false })
  const read = async () => {
    const all = await everyPage(client, AssociationEvents, { ...wanted, first: 100 }, connectionOf)
    return all === null ? null : rowsOf(all.map((node) => readFragment(EventRow, node)))
  }
  return (
    <Trail
      pages={pages}
      total={pages.data?.organization?.events.totalCount}
      place={null}
      filtered={isFiltered(filter)}
      onClear={() => change({ type: '', person: '', from: '', to: '' })}
      onPerson={(person) => change({ person })}
      filters={
        <Filters
          filter={filter}
          people={pages.data?.organization?.owners ?? []}
          onChange={change}
          end={<DownloadCsv name={csvName([slug, text('activity.csv.file')], formats.today())} read={read} />}
        />
      }
    />
  )
}
