import { graphql } from '../gql/index.ts'

/** A goal with all that is shown of it; its texts are null for others than the two. */
export const goalCard = graphql(`
  fragment GoalCard on Goal {
    id
    position
    kind
    kindCode
    deadline
    statement
    metric
    revision
    attainableByMentor
    attainableByProtege
    relevantByMentor
    relevantByProtege
    agreedByMentor
    comments {
      id
      text
      writtenAt
      author {
        id
        called
      }
    }
    advice {
      code
      sentence
    }
    viewerCan {
      revise {
        allowed
        refusals {
          code
          message
        }
      }
      comment {
        allowed
      }
      agree {
        allowed
        refusals {
          code
          message
        }
      }
      confirm {
        allowed
        refusals {
          code
          message
        }
      }
      drop {
        allowed
      }
    }
  }
`)

export const reviseGoal = graphql(`
  mutation ReviseGoal($input: ReviseGoalInput!) {
    reviseGoal(input: $input) {
      ... on Goal {
        id
        statement
        metric
        deadline
        kindCode
        revision
      }
      ... on Refused {
        refusals {
          code
          at
          message
        }
      }
      ... on Stale {
        current {
          ... on Goal {
            id
            statement
            metric
            deadline
            kindCode
            revision
          }
        }
      }
    }
  }
`)

export const confirmGoalPart = graphql(`
  mutation ConfirmGoalPart($input: ConfirmGoalPartInput!) {
    confirmGoalPart(input: $input) {
      ... on Goal {
        id
        revision
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

export const agreeGoal = graphql(`
  mutation AgreeGoal($input: AgreeGoalInput!) {
    agreeGoal(input: $input) {
      ... on Goal {
        id
        revision
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
