import { graphql } from '../gql/index.ts'

export const ComparePageOf = graphql(`
  query ComparePage($slug: String!) {
    program(slug: $slug) {
      id
      edition {
        id
        number
      }
      editions {
        id
        number
        publishedAt
      }
      draft {
        differs
      }
    }
  }
`)

export const ComparisonOf = graphql(`
  query Comparison($slug: String!, $from: Int, $to: Int) {
    program(slug: $slug) {
      id
      comparison(from: $from, to: $to) {
        unchanged
        changes {
          key
          chapter
          kind
          parts
          strengthBefore
          strengthAfter
          redline {
            kind
            text
          }
          note
          words {
            lang
            redline {
              kind
              text
            }
          }
        }
      }
    }
  }
`)
