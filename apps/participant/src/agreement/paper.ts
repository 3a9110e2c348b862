import { graphql } from '../gql/index.ts'

/** The agreement in words, as it is or would be signed. */
export const paperOf = graphql(`
  fragment Paper on AgreementPaper {
    title
    purpose
    benefits {
      role
      text
    }
    promises {
      id
      key
      strength
      text
      source {
        sentence
        place
      }
    }
    term
    meetings
    evaluation
    goals {
      number
      statement
      metric
      deadline
      kind
      kindLabel
    }
    parts {
      code
      title
      sentences
      items
      text
    }
    mentorName
    protegeName
    uncovered
  }
`)
