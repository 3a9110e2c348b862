import { Section, Spread, useFormats } from '@ithaca/ui'
import type { EvaluationsQuery } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { csvName } from '../table/csv.ts'
import { DownloadCsv } from '../table/DownloadCsv.tsx'
import { useText } from '../words/words.ts'
import { averagesTable } from './averages-table.ts'
import css from './evaluations.module.css'
import type { EvaluationSearch } from './search.ts'

export type Average = NonNullable<EvaluationsQuery['program']>['evaluationAverages'][number]

type Told = Average & { average: number; shares: NonNullable<Average['shares']> }
const isTold = (one: Average): one is Told => typeof one.average === 'number' && Array.isArray(one.shares)

/** What the answers come to, sentence by sentence; only from five answers on, and until then how many are missing. */
export function Averages({ averages, search }: { averages: readonly Average[]; search: EvaluationSearch }) {
  const text = useText()
  const formats = useFormats()
  const { program } = useHere()
  const told = averages.filter(isTold)
  const most = Math.max(0, ...averages.map(({ count }) => count))
  const missing = Math.min(...averages.map((one) => one.missing))
  if (told.length === 0)
    return (
      <Section title={text('evaluations.averages')}>
        <p>{most === 0 ? text('evaluations.nobody') : text('evaluations.soFar', { count: most })}</p>
        <p className={css['quiet']}>{text('evaluations.fewer', { count: missing })}</p>
      </Section>
    )
  const rows = told.map(({ question, label, labelForMentor, shares, average }) => ({
    key: question,
    label,
    note: labelForMentor ? text('evaluations.toMentors', { sentence: labelForMentor }) : undefined,
    counts: shares.map(({ count }) => count),
    total: oneDecimal(average, formats.locale),
  }))
  const name = csvName([program.slug, text('evaluations.csv.averages'), ...narrowing(search)], formats.today())
  return (
    <Section
      title={text('evaluations.averages')}
      note={text('evaluations.averagesNote', { count: most })}
      actions={<DownloadCsv name={name} read={() => Promise.resolve(averagesTable(told, text))} />}
    >
      <Spread
        caption={text('evaluations.averagesCaption')}
        rowHeader={text('evaluations.sentence')}
        steps={told[0]?.shares.map(({ label }) => label) ?? []}
        totalHeader={text('evaluations.average')}
        rows={rows}
      />
      {told.length < averages.length ? (
        <p className={css['quiet']}>{text('evaluations.someLeftOut', { count: averages.length - told.length })}</p>
      ) : null}
    </Section>
  )
}

/** "4.0" beside "4.3". */
const oneDecimal = (average: number, locale: string) =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-CA' : 'en-US', { minimumFractionDigits: 1 }).format(average)

const narrowing = ({ year, term }: EvaluationSearch) => [year, term].flatMap((one) => (one ? [String(one)] : []))
