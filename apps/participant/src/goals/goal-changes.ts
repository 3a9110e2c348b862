import { graphql } from '../gql/index.ts'

export const proposeGoal = graphql(`
  mutation ProposeGoal($input: ProposeGoalInput!) {
    proposeGoal(input: $input) {
      ... on Goal {
        id
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

export const commentOnGoal = graphql(`
  mutation CommentOnGoal($input: CommentOnGoalInput!) {
    commentOnGoal(input: $input) {
      ... on Goal {
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

export const dropGoal = graphql(`
  mutation DropGoal($input: DropGoalInput!) {
    dropGoal(input: $input) {
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

export const restoreGoal = graphql(`
  mutation RestoreGoal($input: RestoreGoalInput!) {
    restoreGoal(input: $input) {
      ... on Goal {
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
