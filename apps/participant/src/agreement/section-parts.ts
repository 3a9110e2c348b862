import { graphql } from '../gql/index.ts'

/** What the two settle beside their goals, as it stands. */
export const sectionsOf = graphql(`
  fragment Sections on Agreement {
    id
    form
    settledRevision
    termMonths
    hoursAMonth
    means
    meetings {
      count
      per
    }
    sections {
      code
      label
      kind
      needed
      settled
      text
      revision
      options {
        mode
        label
      }
      norm {
        id
        sentence
        ... on QuantityNorm {
          maximum
          about
        }
      }
    }
  }
`)

export const settleAgreement = graphql(`
  mutation SettleAgreement($input: SettleAgreementInput!) {
    settleAgreement(input: $input) {
      ... on Agreement {
        ...Sections
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
          ... on Agreement {
            ...Sections
          }
        }
      }
    }
  }
`)

export const writeSection = graphql(`
  mutation WriteAgreementSection($input: WriteAgreementSectionInput!) {
    writeAgreementSection(input: $input) {
      ... on Agreement {
        ...Sections
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
          ... on Agreement {
            ...Sections
          }
        }
      }
    }
  }
`)
