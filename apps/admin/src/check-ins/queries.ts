import { graphql } from '../gql/index.ts'

export const CheckInsOf = graphql(`
  query CheckIns($slug: String!, $first: Int!, $after: String, $state: CheckInState, $mine: Boolean) {
    program(slug: $slug) {
      id
      checkInSummary {
        everyWeeks
        unassigned
      }
      checkIns(first: $first, after: $after, state: $state, mine: $mine) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            key
            party
            state
            dueOn
            checkedOn
            feedbackAskedOn
            feedbackGivenOn
            person {
              id
              fullName
              erasedAt
            }
            member {
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
        }
      }
    }
  }
`)

export const CheckInOf = graphql(`
  query CheckIn($slug: String!, $id: ID!) {
    program(slug: $slug) {
      id
      checkInSummary {
        members {
          id
          fullName
        }
      }
    }
    mentorship(id: $id) {
      id
      phase
      pairedAt
      program {
        id
      }
      mentor {
        id
        fullName
        called
      }
      protege {
        id
        fullName
        called
      }
      checkIns {
        key
        party
        state
        dueOn
        checkInDueOn
        feedbackDueOn
        checkedOn
        feedbackAskedOn
        feedbackGivenOn
        revision
        member {
          id
          fullName
        }
        checkIns {
          key
          onDay
          way
          askedForFeedback
          note
          by {
            id
            fullName
          }
        }
        viewerCan {
          lookAfter {
            allowed
            refusals {
              code
              message
            }
          }
          askForFeedback {
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
`)

export const RecordCheckIn = graphql(`
  mutation RecordCheckIn($input: RecordCheckInInput!) {
    recordCheckIn(input: $input) {
      ... on Mentorship {
        id
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)

export const HandOverCheckIn = graphql(`
  mutation HandOverCheckIn($input: HandOverCheckInInput!) {
    handOverCheckIn(input: $input) {
      ... on Mentorship {
        id
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)

export const AskForFeedback = graphql(`
  mutation AskForFeedback($input: AskForFeedbackInput!) {
    askForFeedback(input: $input) {
      ... on Mentorship {
        id
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
    }
  }
`)
