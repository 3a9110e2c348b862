import { graphql } from '../gql/index.ts'

/** One pair in a list: who, where they stand, dates and counts. */
export const MentorshipRow = graphql(`
  fragment MentorshipRow on Mentorship {
    id
    phase
    pairedAt
    startsOn
    endsOn
    undoneAt
    goalCount
    mentor {
      id
      fullName
    }
    protege {
      id
      fullName
    }
    agreement {
      id
      number
      state
      termMonths
      signatures {
        id
        party
        signedAt
      }
    }
    waitsOn {
      party
      sentence
      since
      person {
        id
        called
      }
    }
  }
`)
