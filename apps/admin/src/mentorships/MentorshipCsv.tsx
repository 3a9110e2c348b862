import { useClient } from '@ithaca/client'
import { useFormats } from '@ithaca/ui'
import { graphql } from '../gql/index.ts'
import type { MentorshipsAsTableQuery } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { csvName } from '../table/csv.ts'
import { DownloadCsv } from '../table/DownloadCsv.tsx'
import { everyPage } from '../table/every-page.ts'
import { useText } from '../words/words.ts'
import { askedOf } from './list-search.ts'
import type { ListSearch } from './list-search.ts'
import { useMentorshipCsv } from './mentorship-csv.ts'

const MentorshipsAsTable = graphql(`
  query MentorshipsAsTable(
    $slug: String!
    $after: String
    $phase: MentorshipPhase
    $health: HealthState
    $needs: MentorshipNeed
    $search: String
    $sort: MentorshipSort
    $reversed: Boolean
  ) {
    program(slug: $slug) {
      id
      mentorships(
        first: 100
        after: $after
        phase: $phase
        health: $health
        needs: $needs
        search: $search
        sort: $sort
        reversed: $reversed
      ) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            phase
            pairedAt
            startsOn
            endsOn
            goalCount
            mentor {
              id
              fullName
            }
            protege {
              id
              fullName
            }
            agreement {
              id
              state
              signatures {
                id
              }
            }
            health {
              words
              reasons {
                sentence
              }
            }
            ending {
              lastDay
              words
            }
            renewal {
              isOpen
              mentor
              protege
            }
            evaluation {
              opensOn
              closesOn
              given
              asked
            }
            nextAsked {
              words
              dueOn
            }
            yearLine {
              today
              marks {
                kind
                on
              }
            }
            waitsOn {
              party
              sentence
            }
          }
        }
      }
    }
  }
`)

const connectionOf = (data: MentorshipsAsTableQuery) => data.program?.mentorships

export type CsvRow = NonNullable<MentorshipsAsTableQuery['program']>['mentorships']['edges'][number]['node']

/** All rows of the list, not only those on screen. */
export function MentorshipCsv({ search }: { search: ListSearch }) {
  const text = useText()
  const formats = useFormats()
  const client = useClient()
  const { program } = useHere()
  const rowsOf = useMentorshipCsv()
  const read = async () => {
    const asked = { slug: program.slug, ...askedOf(search) }
    const all = await everyPage(client, MentorshipsAsTable, asked, connectionOf)
    return all === null ? null : rowsOf(all)
  }
  return <DownloadCsv name={csvName([program.slug, text('mentorships.csv.file')], formats.today())} read={read} />
}
