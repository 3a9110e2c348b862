import { graphql } from '../../gql/index.ts'

/** A setting with all that its field needs, read when it is opened. */
export const OpenedSettingOf = graphql(`
  query OpenedSetting($slug: String!, $paths: [String!]!) {
    program(slug: $slug) {
      id
      draft {
        fields(paths: $paths) {
          path
          name
          help
          value
          isDefault
          leftToIthaca {
            reads
          }
          shape
        }
      }
    }
  }
`)

/** What a setting would say. */
export const SettingPreviewOf = graphql(`
  query SettingPreview($slug: String!, $paths: [String!]!, $patches: [RulePatchInput!]!) {
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
            settings
          }
          fields(paths: $paths) {
            path
            reads
            value
          }
        }
      }
    }
  }
`)
