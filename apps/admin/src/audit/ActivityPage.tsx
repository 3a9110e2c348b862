import { PageTitle } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { NotYoursHere } from '../app/gone.tsx'
import { withSearch } from '../app/search.ts'
import { graphql } from '../gql/index.ts'
import type { ActivityQuery } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { FilteredTrail } from '../trail/FilteredTrail.tsx'
import { useText } from '../words/words.ts'

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

const eventsOf = (data: ActivityQuery) => data.program?.events
const route = getRouteApi('/$slug/$program/activity')

function peopleOf({ program }: ActivityQuery) {
  const participants = program?.participations.edges.map(({ node }) => node.person) ?? []
  const holders = program?.duties.map(({ person }) => person) ?? []
  const byId = new Map([...holders, ...participants].map((person) => [person.id, person]))
  return [...byId.values()].toSorted((a, b) => a.fullName.localeCompare(b.fullName))
}

export function ActivityPage() {
  const text = useText()
  const params = useParamsHere()
  const { program, hasDuty } = useHere()
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  if (!hasDuty) return <NotYoursHere />
  return (
    <>
      <PageTitle over={program.name} lead={text('activity.lead')}>
        {text('activity.title')}
      </PageTitle>
      <FilteredTrail
        document={Activity}
        where={{ slug: program.slug }}
        eventsOf={eventsOf}
        peopleOf={peopleOf}
        filter={filter}
        onChange={(changes) =>
          void navigate({ search: (current) => withSearch(current, changes), replace: true, resetScroll: false })
        }
        place={params}
        file={program.slug}
      />
    </>
  )
}
