import { useClient, usePages } from '@ithaca/client'
import { PageTitle, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { withSearch } from '../app/search.ts'
import { graphql, readFragment } from '../gql/index.ts'
import type { ActivityQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { csvName } from '../table/csv.ts'
import { DownloadCsv } from '../table/DownloadCsv.tsx'
import { everyPage } from '../table/every-page.ts'
import { useText } from '../words/words.ts'
import { EVENT_GROUPS, groupNamed } from './event-groups.ts'
import { useEventCsv } from './event-csv.ts'
import { EventRow } from './event-row.ts'
import type { Filter } from './Filters.tsx'
import { eventFilterOf, Filters, isFiltered } from './Filters.tsx'
import { Trail } from './Trail.tsx'

const Activity = graphql(`
  query Activity($slug: String!, $first: Int!, $after: String, $filter: EventFilter!) {
    program(slug: $slug) {
      id
      duties {
        id
        person {
          id
          fullName
        }
      }
      participations(first: 100) {
        edges {
          node {
            id
            person {
              id
              fullName
            }
          }
        }
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

const connectionOf = (data: ActivityQuery) => data.program?.events
const route = getRouteApi('/$slug/$program/activity')

function peopleIn(data: ActivityQuery | undefined) {
  const participants = data?.program?.participations.edges.map(({ node }) => node.person) ?? []
  const holders = data?.program?.duties.map(({ person }) => person) ?? []
  const byId = new Map([...holders, ...participants].map((person) => [person.id, person]))
  return [...byId.values()].toSorted((a, b) => a.fullName.localeCompare(b.fullName))
}

export function ActivityPage() {
  return useHere().hasDuty ? <ActivityTrail /> : <NotYoursHere />
}

function ActivityTrail() {
  const text = useText()
  const formats = useFormats()
  const client = useClient()
  const params = useParamsHere()
  const { program } = useHere()
  const filter: Filter = route.useSearch()
  const navigate = route.useNavigate()
  const rowsOf = useEventCsv()
  const group = groupNamed(filter.type)
  const wanted = { slug: program.slug, filter: eventFilterOf(filter, group && EVENT_GROUPS[group]) }
  const pages = usePages(Activity, { ...wanted, first: 30 }, connectionOf)
  const change = (changes: Filter) =>
    void navigate({ search: (current) => withSearch(current, changes), replace: true, resetScroll: false })
  const read = async () => {
    const all = await everyPage(client, Activity, { ...wanted, first: 100 }, connectionOf)
    return all === null ? null : rowsOf(all.map((node) => readFragment(EventRow, node)))
  }
  return (
    <>
      <PageTitle over={program.name} lead={text('activity.lead')}>
        {text('activity.title')}
      </PageTitle>
      <Trail
        pages={pages}
        total={pages.data?.program?.events.totalCount}
        place={params}
        filtered={isFiltered(filter)}
        onClear={() => change({ type: '', person: '', from: '', to: '' })}
        onPerson={(person) => change({ person })}
        filters={
          <Filters
            filter={filter}
            people={peopleIn(pages.data)}
            onChange={change}
            end={<DownloadCsv name={csvName([program.slug, text('activity.csv.file')], formats.today())} read={read} />}
          />
        }
      />
    </>
  )
}
