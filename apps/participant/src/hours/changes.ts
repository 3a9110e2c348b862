import { graphql } from '../gql/index.ts'

export const logTime = graphql(`
  mutation LogTime($input: LogTimeInput!) {
    logTime(input: $input) {
      ... on TimeEntry {
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
    }
  }
`)

export const reviseTime = graphql(`
  mutation ReviseTime($input: ReviseTimeInput!) {
    reviseTime(input: $input) {
      ... on TimeEntry {
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

export const removeTime = graphql(`
  mutation RemoveTime($input: RemoveTimeInput!) {
    removeTime(input: $input) {
      ... on TimeEntry {
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

export const restoreTime = graphql(`
  mutation RestoreTime($input: RestoreTimeInput!) {
    restoreTime(input: $input) {
      ... on TimeEntry {
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
