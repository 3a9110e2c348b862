import { graphql } from '../gql/index.ts'

export const answerReview = graphql(`
  mutation AnswerReview($input: AnswerReviewInput!) {
    answerReview(input: $input) {
      ... on Mentorship {
        id
        review {
          askedOn
          mine
        }
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
