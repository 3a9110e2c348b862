import { graphql, readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'

export const newerRules = graphql(`
  fragment NewerRules on Mentorship {
    id
    viewerParty
    partner {
      id
      called
    }
    adoption {
      edition {
        id
        number
      }
      mentorConsentedAt
      protegeConsentedAt
      changes {
        key
      }
      viewerCan {
        consent {
          allowed
        }
      }
    }
  }
`)

/** Whether newer rules, which change something for the two, wait on the one who reads. */
export function isAsked(mentorship: FragmentType<typeof newerRules>): boolean {
  const { adoption } = readFragment(newerRules, mentorship)
  return adoption != null && adoption.changes.length > 0 && adoption.viewerCan.consent.allowed
}
