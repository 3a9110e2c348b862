import { graphql } from '../gql/index.ts'

export const EventRow = graphql(`
  fragment EventRow on Event {
    id
    type
    occurredAt
    sentence
    actor {
      id
      fullName
    }
    mentorship {
      id
      mentor {
        id
        fullName
      }
      protege {
        id
        fullName
      }
    }
  }
`)
