import { useClient } from '@ithaca/client'
import { useFormats } from '@ithaca/ui'
import type { TermsAskedQuery } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { csvName } from '../table/csv.ts'
import { DownloadCsv } from '../table/DownloadCsv.tsx'
import { everyPage } from '../table/every-page.ts'
import { useText } from '../words/words.ts'
import { useAnsweredTable } from './answered-table.ts'
import { TermsAskedOf } from './queries.ts'
import { narrowedBy } from './search.ts'
import type { EvaluationSearch } from './search.ts'

const connectionOf = (data: TermsAskedQuery) => data.program?.termsAsked

/** All terms as they are narrowed, not only those on screen: who has answered, never what. */
export function AnsweredCsv({ search }: { search: EvaluationSearch }) {
  const text = useText()
  const formats = useFormats()
  const client = useClient()
  const { program } = useHere()
  const rowsOf = useAnsweredTable()
  const read = async () => {
    const asked = { slug: program.slug, first: 100, ...narrowedBy(search), state: search.state ?? null }
    const all = await everyPage(client, TermsAskedOf, asked, connectionOf)
    return all === null ? null : rowsOf(all)
  }
  return <DownloadCsv name={csvName([program.slug, text('evaluations.csv.file')], formats.today())} read={read} />
}
