import { graphql } from '../gql/index.ts'

export const beginAmendment = graphql(`
  mutation BeginAmendment($input: BeginAmendmentInput!) {
    beginAmendment(input: $input) {
      ... on Agreement {
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

export const withdrawAmendment = graphql(`
  mutation WithdrawAmendment($input: WithdrawAmendmentInput!) {
    withdrawAmendment(input: $input) {
      ... on Mentorship {
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
