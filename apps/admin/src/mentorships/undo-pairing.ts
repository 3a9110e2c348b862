import { graphql } from '../gql/index.ts'

export const UndoPairingOf = graphql(`
  mutation UndoPairing($input: UndoPairingInput!) {
    undoPairing(input: $input) {
      ... on Mentorship {
        id
        phase
        revision
      }
      ... on Refused {
        refusals {
          code
          message
          norm {
            id
            sentence
          }
        }
      }
      ... on Stale {
        message
      }
    }
  }
`)
