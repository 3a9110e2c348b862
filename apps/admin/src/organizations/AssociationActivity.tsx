import { getRouteApi } from '@tanstack/react-router'
import { withSearch } from '../app/search.ts'
import { graphql } from '../gql/index.ts'
import type { AssociationEventsQuery } from '../gql/graphql.ts'
import { FilteredTrail } from '../trail/FilteredTrail.tsx'
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

const eventsOf = (data: AssociationEventsQuery) => data.organization?.events
const peopleOf = (data: AssociationEventsQuery) => data.organization?.owners ?? []
const route = getRouteApi('/$slug/settings')

/** What happened in the association outside of its programs. */
export function AssociationActivity() {
  const { slug } = useAssociation()
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <FilteredTrail
      document={AssociationEvents}
      where={{}}
      eventsOf={eventsOf}
      peopleOf={peopleOf}
      filter={filter}
      onChange={(changes) =>
        void navigate({ search: (current) => withSearch(current, changes), replace: true, resetScroll: false })
      }
      place={null}
      file={slug}
    />
  )
}
