import { graphql } from '../gql/index.ts'

export const EditedDraftOf = graphql(`
  query EditedDraft($slug: String!) {
    program(slug: $slug) {
      id
      draft {
        revision
        differs
        book
        changedAt
        changedBy {
          id
          fullName
        }
        problems {
          code
          message
          norms
          settings
        }
        changes {
          key
        }
        sections {
          key
          title
          norms {
            id
            ...EditedNorm
          }
        }
        fields {
          path
          chapter
          sectionTitle
          name
          reads
          isDefault
          source {
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
        }
      }
    }
  }
`)

export const EditedNormOf = graphql(`
  fragment EditedNorm on Norm {
    id
    key
    strength
    party
    sentence
    enforced
    source {
      kind
      sentence
    }
    ... on QuantityNorm {
      window
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

export const PatchDraftOf = graphql(`
  mutation PatchDraft($input: PatchDraftInput!) {
    patchDraft(input: $input) {
      ... on Program {
        id
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

export const ReplaceDraftOf = graphql(`
  mutation ReplaceDraft($input: ReplaceDraftInput!) {
    replaceDraft(input: $input) {
      ... on Program {
        id
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
