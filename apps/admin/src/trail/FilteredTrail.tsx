import type { Connection } from '@ithaca/client'
import { useClient, usePages } from '@ithaca/client'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useFormats } from '@ithaca/ui'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { EventFilter } from '../gql/graphql.ts'
import { csvName } from '../table/csv.ts'
import { DownloadCsv } from '../table/DownloadCsv.tsx'
import { everyPage } from '../table/every-page.ts'
import { useText } from '../words/words.ts'
import { useEventCsv } from './event-csv.ts'
import { EVENT_GROUPS, groupNamed } from './event-groups.ts'
import { EventRow } from './event-row.ts'
import type { Filter } from './Filters.tsx'
import { eventFilterOf, Filters, isFiltered } from './Filters.tsx'
import { Trail } from './Trail.tsx'

type Paging = { first: number; after?: string | null | undefined; filter: EventFilter }
type Events = Connection<FragmentType<typeof EventRow>> & { totalCount: number }

type FilteredTrailProps<Data, Where extends object> = {
  document: TypedDocumentNode<Data, Where & Paging>
  /** Whose trail: what the document takes beside the page and the filter. */
  where: Where
  /** A constant, as `usePages` needs it. */
  eventsOf: (data: Data) => Events | null | undefined
  peopleOf: (data: Data) => readonly { id: string; fullName: string }[]
  filter: Filter
  onChange: (changes: Filter) => void
  place: { slug: string; program: string } | null
  /** Begins the name of the file. */
  file: string
}

/** A trail with its filters and its file: every row goes into the file, however few lines they fill on the page. */
export function FilteredTrail<Data, Where extends object>(props: FilteredTrailProps<Data, Where>) {
  const { document, where, eventsOf, peopleOf, filter, onChange, place, file } = props
  const text = useText()
  const formats = useFormats()
  const client = useClient()
  const rowsOf = useEventCsv()
  const group = groupNamed(filter.type)
  const wanted = { ...where, filter: eventFilterOf(filter, group && EVENT_GROUPS[group]) }
  const pages = usePages(document, { ...wanted, first: 30 }, eventsOf)
  const read = async () => {
    const all = await everyPage(client, document, { ...wanted, first: 100 }, eventsOf)
    return all === null ? null : rowsOf(all.map((node) => readFragment(EventRow, node)))
  }
  const { data } = pages
  return (
    <Trail
      pages={pages}
      total={data && eventsOf(data)?.totalCount}
      place={place}
      filtered={isFiltered(filter)}
      onClear={() => onChange({ type: '', person: '', from: '', to: '' })}
      onPerson={(person) => onChange({ person })}
      filters={
        <Filters
          filter={filter}
          people={data ? peopleOf(data) : []}
          onChange={onChange}
          end={<DownloadCsv name={csvName([file, text('activity.csv.file')], formats.today())} read={read} />}
        />
      }
    />
  )
}
