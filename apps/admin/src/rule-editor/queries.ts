import { graphql } from '../gql/index.ts'

export const EditedDraftOf = graphql(`
  query EditedDraft($slug: String!) {
    program(slug: $slug) {
      id
      edition {
        number
      }
      draft {
        revision
        differs
        proposal {
          state
          proposedBy {
            id
            fullName
          }
        }
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
          kind
          before
        }
        texts(uneven: true) {
          at
          norm
          setting
          uneven
        }
        chapters {
          key
          title
          norms {
            id
            ...EditedNorm
          }
          off {
            key
            sentence
            source {
              sentence
            }
          }
        }
        removed {
          id
          key
          chapter
          sentence
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
  }
`)

export const PatchDraftOf = graphql(`
  mutation PatchDraft($input: PatchDraftInput!) {
    patchDraft(input: $input) {
      ... on Program {
        id
        draft {
          revision
          book
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
          book
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
