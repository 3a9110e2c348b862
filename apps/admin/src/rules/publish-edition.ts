import { graphql } from '../gql/index.ts'

export const PublishEditionOf = graphql(`
  mutation PublishEdition($input: PublishEditionInput!) {
    publishEdition(input: $input) {
      ... on Edition {
        id
        number
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

export const ProposeEditionOf = graphql(`
  mutation ProposeEdition($input: ProposeEditionInput!) {
    proposeEdition(input: $input) {
      ... on Program {
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

export const ApproveEditionOf = graphql(`
  mutation ApproveEdition($input: ApproveEditionInput!) {
    approveEdition(input: $input) {
      ... on Edition {
        id
        number
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

export const DeclineEditionOf = graphql(`
  mutation DeclineEdition($input: DeclineEditionInput!) {
    declineEdition(input: $input) {
      ... on Program {
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

export const WithdrawEditionOf = graphql(`
  mutation WithdrawEdition($input: WithdrawEditionInput!) {
    withdrawEdition(input: $input) {
      ... on Program {
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
