import { graphql } from '../gql/index.ts'

/** One pair in a list: who, how they stand, and their year as a line; states, dates and counts. */
export const MentorshipRow = graphql(`
  fragment MentorshipRow on Mentorship {
    id
    phase
    undoneAt
    mentor {
      id
      fullName
      erasedAt
    }
    protege {
      id
      fullName
      erasedAt
    }
    health {
      state
      words
    }
    renewal {
      isOpen
      lastDay
      mentor
      protege
      agreement {
        id
      }
    }
    evaluation {
      opensOn
      closesOn
      given
      asked
    }
    ending {
      lastDay
    }
    currentPhase {
      label
    }
    nextAsked {
      words
      dueOn
      obligation {
        key
        state
        since
      }
    }
    yearLine {
      from
      until
      today
      review
      spans {
        kind
        from
        until
      }
      marks {
        kind
        on
      }
    }
  }
`)
