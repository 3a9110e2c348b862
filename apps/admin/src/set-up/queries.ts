import { graphql } from '../gql/index.ts'

export const AskedNormOf = graphql(`
  fragment AskedNorm on Norm {
    id
    key
    strength
    sentence
    ... on QuantityNorm {
      minimum
      maximum
      target
    }
    ... on StepNorm {
      everyMonths
      everyWeeks
      leadHours
      moment
    }
    ... on ClauseNorm {
      text
    }
  }
`)

export const SetUpOf = graphql(`
  query SetUp($slug: String!, $paths: [String!]!) {
    program(slug: $slug) {
      id
      name
      state
      publicPage
      lacks {
        who
        invited
      }
      duties {
        id
        kind
        person {
          id
          fullName
        }
      }
      draft {
        revision
        book
        pageUrl
        changedAt
        changedBy {
          id
          fullName
        }
        setUp {
          task
          state
          problems {
            code
            message
          }
        }
        fields(paths: $paths) {
          path
          name
          help
          value
          shape
        }
        sections {
          key
          title
          norms {
            id
            ...AskedNorm
          }
          settings {
            key
            sentence
          }
        }
        viewerCan {
          replace {
            allowed
            refusals {
              code
              message
            }
          }
          publish {
            allowed
            refusals {
              code
              message
            }
          }
        }
      }
    }
  }
`)

export const SetUpPreviewOf = graphql(`
  query SetUpPreview($slug: String!, $patches: [RulePatchInput!]!) {
    program(slug: $slug) {
      id
      draft {
        preview(patches: $patches) {
          refusals {
            code
            at
            message
          }
          problems {
            code
            message
            norms
            settings
          }
          lacks {
            who
            invited
          }
          sections {
            key
            norms {
              id
              key
              sentence
            }
          }
        }
      }
    }
  }
`)

export const AnswerSetUpOf = graphql(`
  mutation AnswerSetUp($input: PatchDraftInput!) {
    patchDraft(input: $input) {
      ... on Program {
        id
        name
        draft {
          revision
        }
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
