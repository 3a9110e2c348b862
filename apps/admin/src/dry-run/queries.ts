import { graphql } from '../gql/index.ts'

/** A page of mentorships, put together: what publishing the draft would change for them. */
export const DryRunOf = graphql(`
  query DryRun($slug: String!, $after: String) {
    program(slug: $slug) {
      id
      draft {
        differs
        keptByMentorships
        runningMentorships
        dryRun(first: 250, after: $after) {
          revision
          total
          looked
          endCursor
          byConsent
          atRenewal
          keeps
          untouched
          mails
          groups {
            key
            kind
            party
            before
            after
            mentorships
            from
          }
        }
      }
    }
  }
`)

/** The same one by one; with a group only what belongs to it. */
export const DryRunEffects = graphql(`
  query DryRunEffects($slug: String!, $after: String, $group: ID) {
    program(slug: $slug) {
      id
      draft {
        dryRun(first: 250, after: $after) {
          revision
          endCursor
          groups {
            key
          }
          effects(group: $group) {
            group
            mentorshipId
            mentor
            protege
            kind
            party
            from
            before {
              strength
              overdue
              target
              dueOn
            }
            after {
              strength
              overdue
              target
              dueOn
            }
          }
        }
      }
    }
  }
`)
