import { graphql } from '../gql/index.ts'

/** What stands on the plan of the two, and what either can do with it. */
export const planOf = graphql(`
  fragment PlanOf on Mentorship {
    id
    plan {
      id
      kind
      section
      onDay
      doneOn
      text
      revision
      goal {
        id
      }
    }
    planChoices {
      addMilestone {
        allowed
      }
      addActivity {
        allowed
      }
      change {
        allowed
      }
      sections {
        code
        label
      }
    }
  }
`)

export const addPlanItem = graphql(`
  mutation AddPlanItem($input: AddPlanItemInput!) {
    addPlanItem(input: $input) {
      ... on PlanItem {
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

export const revisePlanItem = graphql(`
  mutation RevisePlanItem($input: RevisePlanItemInput!) {
    revisePlanItem(input: $input) {
      ... on PlanItem {
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

export const markPlanItem = graphql(`
  mutation MarkPlanItem($input: MarkPlanItemInput!) {
    markPlanItem(input: $input) {
      ... on PlanItem {
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

export const dropPlanItem = graphql(`
  mutation DropPlanItem($input: DropPlanItemInput!) {
    dropPlanItem(input: $input) {
      ... on PlanItem {
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

export const restorePlanItem = graphql(`
  mutation RestorePlanItem($input: RestorePlanItemInput!) {
    restorePlanItem(input: $input) {
      ... on PlanItem {
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
