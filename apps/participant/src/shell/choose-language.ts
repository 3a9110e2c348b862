import { graphql } from '../gql/index.ts'

export const chooseLanguage = graphql(`
  mutation ChooseLanguage($input: ChooseLanguageInput!) {
    chooseLanguage(input: $input) {
      ... on Person {
        id
        locale
        revision
      }
      ... on Refused {
        refusals {
          code
          message
        }
      }
    }
  }
`)
