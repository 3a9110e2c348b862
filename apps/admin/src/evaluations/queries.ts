import { graphql } from '../gql/index.ts'

export const EvaluationsOf = graphql(`
  query Evaluations($slug: String!, $year: Int, $term: Int) {
    program(slug: $slug) {
      id
      lookBackSummary(year: $year, term: $term) {
        years
        terms
        asked
        answers
        complete
        partly
        none
        waiting
      }
      evaluationAverages(year: $year, term: $term) {
        question
        label
        labelForMentor
        count
        missing
        average
        shares {
          mark
          label
          count
        }
      }
    }
  }
`)

export const TermsAskedOf = graphql(`
  query TermsAsked($slug: String!, $first: Int!, $after: String, $year: Int, $term: Int, $state: LookBackState) {
    program(slug: $slug) {
      id
      termsAsked(first: $first, after: $after, year: $year, term: $term, state: $state) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            key
            term
            firstDay
            lastDay
            opensOn
            closesOn
            asked
            given
            state
            mentorship {
              id
              mentor {
                id
                fullName
                erasedAt
              }
              protege {
                id
                fullName
                erasedAt
              }
            }
          }
        }
      }
    }
  }
`)

export const WordsOf = graphql(`
  query EvaluationWords($slug: String!, $after: String, $year: Int, $term: Int) {
    program(slug: $slug) {
      id
      evaluations(first: 10, after: $after, year: $year, term: $term, withWords: true) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            words
            writtenAt
            author {
              id
              fullName
            }
            mentorship {
              id
              mentor {
                id
                fullName
              }
              protege {
                id
                fullName
              }
            }
          }
        }
      }
    }
  }
`)
