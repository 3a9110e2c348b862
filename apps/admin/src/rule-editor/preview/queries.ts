import { graphql } from '../../gql/index.ts'

export const PreviewedOf = graphql(`
  query Previewed($slug: String!, $patches: [RulePatchInput!]!, $locale: Locale!) {
    program(slug: $slug) {
      id
      draft {
        revision
        pageUrl
        settings {
          identity {
            locales
          }
          oversight {
            body
          }
        }
        preview(patches: $patches) {
          refusals {
            code
            message
          }
          changes {
            key
            kind
          }
          readings(locale: $locale) {
            reader
            groups {
              key
              title
              lines {
                key
                norm
                kind
                strength
                sentence
                reminded
                inWeeklyMail
                enforced
                isNew
              }
            }
            gone {
              key
              sentence
            }
          }
          reminders(locale: $locale) {
            key
            to
            on
            url
            weekly
            norms
            subject
            heading
            greeting
            paragraphs
            button
            quiet
          }
        }
      }
    }
  }
`)
