import { graphql } from '../gql/index.ts'

export const proposeRenewal = graphql(`
  mutation ProposeRenewal($input: ProposeRenewalInput!) {
    proposeRenewal(input: $input) {
      ... on Agreement {
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

export const declineRenewal = graphql(`
  mutation DeclineRenewal($input: DeclineRenewalInput!) {
    declineRenewal(input: $input) {
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

export const endMentorship = graphql(`
  mutation EndMentorship($input: EndMentorshipInput!) {
    endMentorship(input: $input) {
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
      ... on Stale {
        message
      }
    }
  }
`)

export const giveEvaluation = graphql(`
  mutation GiveEvaluation($input: GiveEvaluationInput!) {
    giveEvaluation(input: $input) {
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

export const sayFarewell = graphql(`
  mutation SayFarewell($input: SayFarewellInput!) {
    sayFarewell(input: $input) {
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

export const settleGoal = graphql(`
  mutation SettleGoal($input: SettleGoalInput!) {
    settleGoal(input: $input) {
      ... on Goal {
        id
        outcome
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
