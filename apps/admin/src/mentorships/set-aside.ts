import { graphql } from '../gql/index.ts'

export const SetAsideRequirementOf = graphql(`
  mutation SetAsideRequirement($input: SetAsideRequirementInput!) {
    setAsideRequirement(input: $input) {
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
