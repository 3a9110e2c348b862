import { graphql } from '../gql/index.ts'

export const ProgramFilePageOf = graphql(`
  query ProgramFilePage($slug: String!) {
    program(slug: $slug) {
      id
      edition {
        id
        number
      }
      editions {
        id
        number
      }
      draft {
        differs
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

/** A program as one file: its draft, or an edition. */
export const ExportProgramOf = graphql(`
  query ExportProgram($slug: String!, $edition: Int) {
    exportProgram(slug: $slug, edition: $edition) {
      name
      text
    }
  }
`)

export const ImportProgramOf = graphql(`
  mutation ImportProgram($input: ImportProgramInput!) {
    importProgram(input: $input) {
      ... on ProgramImport {
        slug
        isNew
        revision
        isWritten
        kept
        program {
          id
          draft {
            revision
            differs
          }
        }
        changes {
          key
          chapter
          kind
          parts
          before
          after
          note
          words {
            lang
            before
            after
          }
        }
        problems {
          code
          message
        }
      }
      ... on BrokenFile {
        problems {
          line
          column
          code
          message
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
