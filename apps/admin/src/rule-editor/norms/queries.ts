import { graphql } from '../../gql/index.ts'

export const NormVocabularyOf = graphql(`
  query NormVocabulary($slug: String!) {
    program(slug: $slug) {
      id
      draft {
        vocabulary {
          kind
          word
          name
          kindName
          isActedOn: acted
          begins {
            chapter
            norm
          }
          parts {
            path
            name
            help
            shape
            isMain: main
            isLeftOut: leftOut
            when {
              path
              values
            }
            begin
          }
        }
      }
    }
  }
`)

export const NormPreviewOf = graphql(`
  query NormPreview($slug: String!, $key: String!, $patches: [RulePatchInput!]!) {
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
            message
            norms
          }
          norm(key: $key) {
            key
            sentence
            enforced
          }
          effects {
            key
            after
          }
        }
      }
    }
  }
`)

export const RuleTextsOf = graphql(`
  query RuleTexts($slug: String!) {
    program(slug: $slug) {
      id
      edition {
        number
      }
      draft {
        revision
        book
        changedBy {
          id
        }
        texts {
          at
          norm
          setting
          ofSource
          en
          fr
          state
          uneven
        }
        chapters {
          key
          norms {
            key
            sentence
          }
        }
        fields {
          path
          name
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
