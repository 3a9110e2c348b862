import { graphql } from '../gql/index.ts'

/** The mentor's own goals, as far as the viewer reads them. */
export const ownGoalsOf = graphql(`
  fragment OwnGoalsOf on Mentorship {
    id
    viewerParty
    partner {
      id
      called
    }
    ownGoals {
      id
      statement
      deadline
      doneOn
      shared
      revision
    }
    viewerCan {
      addOwnGoal {
        allowed
      }
    }
  }
`)

export const addOwnGoal = graphql(`
  mutation AddOwnGoal($input: AddOwnGoalInput!) {
    addOwnGoal(input: $input) {
      ... on OwnGoal {
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

export const reviseOwnGoal = graphql(`
  mutation ReviseOwnGoal($input: ReviseOwnGoalInput!) {
    reviseOwnGoal(input: $input) {
      ... on OwnGoal {
        id
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
        message
      }
    }
  }
`)

export const dropOwnGoal = graphql(`
  mutation DropOwnGoal($input: DropOwnGoalInput!) {
    dropOwnGoal(input: $input) {
      ... on OwnGoal {
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

export const restoreOwnGoal = graphql(`
  mutation RestoreOwnGoal($input: RestoreOwnGoalInput!) {
    restoreOwnGoal(input: $input) {
      ... on OwnGoal {
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
