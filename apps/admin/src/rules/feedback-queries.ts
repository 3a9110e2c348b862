import { graphql } from '../gql/index.ts'

/** What the viewer may name: the newest of both kinds. */
export const ToNameOf = graphql(`
  query FeedbackToName($slug: String!) {
    program(slug: $slug) {
      id
      feedback(first: 50) {
        edges {
          node {
            id
            writtenAt
            answers {
              question
              text
            }
            author {
              id
              fullName
            }
          }
        }
      }
      evaluations(first: 50) {
        edges {
          node {
            id
            writtenAt
            words
            author {
              id
              fullName
            }
          }
        }
      }
    }
  }
`)

export const NameFeedbackOf = graphql(`
  mutation NameFeedback($input: NameFeedbackInput!) {
    nameFeedback(input: $input) {
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

export const DropFeedbackOf = graphql(`
  mutation DropFeedback($input: DropFeedbackInput!) {
    dropFeedback(input: $input) {
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
