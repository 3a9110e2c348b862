import { graphql } from '../gql/index.ts'

/** The phases of the program, and where the two are in them. */
export const timelineOf = graphql(`
  fragment TimelineOf on Mentorship {
    id
    startsOn
    endsOn
    timelineRevision
    timeline {
      drawn
      draw {
        allowed
        refusals {
          code
          message
        }
      }
      proposed {
        code
        from
      }
      phases {
        code
        label
        from
        isCurrent
      }
    }
  }
`)

export const drawTimeline = graphql(`
  mutation DrawTimeline($input: DrawTimelineInput!) {
    drawTimeline(input: $input) {
      ... on Mentorship {
        id
        timelineRevision
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
