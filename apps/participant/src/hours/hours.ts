import { graphql } from '../gql/index.ts'

/** What somebody gave, with what the program says of it; of the two, and of those of whom it says something. */
export const hoursOf = graphql(`
  fragment HoursOf on Mentorship {
    id
    viewerParty
    partner {
      id
      called
    }
    hours {
      party
      agreed
      said {
        words
        norm {
          id
          sentence
        }
      }
      thisMonth {
        month
        label
        words
        together
        beside
      }
      monthsBefore {
        month
        label
        words
        together
        beside
      }
    }
    viewerCan {
      logTime {
        allowed
      }
    }
  }
`)

export const timeLine = graphql(`
  fragment TimeLine on TimeEntry {
    id
    onDay
    minutes
    use
    revision
    viewerCan {
      revise {
        allowed
      }
    }
  }
`)

/** `5 h 1 min`, with its parts kept on one line. */
export function lengthOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [...(hours > 0 ? [`${hours}\u00a0h`] : []), ...(rest > 0 || hours === 0 ? [`${rest}\u00a0min`] : [])]
  return parts.join('\u00a0')
}

export const uses = ['PREPARING', 'READING', 'WRITING', 'OTHER'] as const

/** Minutes as they are typed; null where they cannot be kept. */
export function minutesOf(said: string): number | null {
  const minutes = /^\d{1,4}$/.test(said.trim()) ? Number(said) : Number.NaN
  return minutes >= 1 && minutes <= 1440 ? minutes : null
}
