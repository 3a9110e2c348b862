import { EmptyState, PageTitle, SelectField, TextSkeleton, useFormats } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import app from '../app/app.module.css'
import { NotYoursHere } from '../app/gone.tsx'
import { useRead } from '../app/read.tsx'
import { withSearch } from '../app/search.ts'
import type { EvaluationsQuery } from '../gql/graphql.ts'
import { useHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { Answered } from './Answered.tsx'
import { Averages } from './Averages.tsx'
import { OwnWords } from './OwnWords.tsx'
import { EvaluationsOf } from './queries.ts'
import { narrowedBy } from './search.ts'
import type { EvaluationSearch } from './search.ts'
import { useReaders } from './use-readers.ts'
import { WhoReads } from './WhoReads.tsx'

const route = getRouteApi('/$slug/$program/evaluations')

/** How the relationships were: who has said so, and, for those who oversee the program, what (CSCE-35 to 37). */
export function EvaluationsPage() {
  return useHere().hasDuty ? <Evaluations /> : <NotYoursHere />
}

function Evaluations() {
  const text = useText()
  const { program } = useHere()
  const readers = useReaders()
  const search = route.useSearch()
  const narrowed = narrowedBy(search)
  const read = useRead(EvaluationsOf, { slug: program.slug, ...narrowed }, <TextSkeleton lines={8} />)
  return (
    <>
      <PageTitle over={program.name} lead={text('evaluations.lead', { readers })}>
        {text('evaluations.title')}
      </PageTitle>
      {read.data ? read.data.program ? <Inside found={read.data.program} search={search} /> : null : read.unread}
    </>
  )
}

type Found = NonNullable<EvaluationsQuery['program']>

function Inside({ found, search }: { found: Found; search: EvaluationSearch }) {
  const text = useText()
  const { readsEvaluations } = useHere()
  const { lookBackSummary: summary, evaluationAverages: averages } = found
  if (summary.years.length === 0)
    return (
      <EmptyState level={2} title={text('evaluations.empty')}>
        {text('evaluations.emptyHint')}
      </EmptyState>
    )
  return (
    <>
      <Narrowing years={summary.years} terms={summary.terms} search={search} />
      <Answered summary={summary} search={search} />
      {readsEvaluations ? (
        <>
          <Averages averages={averages} search={search} />
          <OwnWords search={search} />
        </>
      ) : (
        <WhoReads />
      )}
    </>
  )
}

type NarrowingProps = { years: readonly number[]; terms: number; search: EvaluationSearch }

/** Which terms the whole page is about; nothing to choose where there is only one of each. */
function Narrowing({ years, terms, search }: NarrowingProps) {
  const text = useText()
  const formats = useFormats()
  const navigate = route.useNavigate()
  const { year, term } = search
  const choose = (changes: { year?: string; term?: string }) =>
    void navigate({ search: (current) => withSearch(current, changes), replace: true })
  const hasYears = years.length > 1 || year !== undefined
  const hasTerms = terms > 1 || term !== undefined
  if (!hasYears && !hasTerms) return null
  const all = { value: '', label: text('common.all') }
  const known = year === undefined || years.includes(year) ? years : [year, ...years]
  const numbers = Array.from({ length: Math.max(terms, term ?? 0) }, (_, index) => index + 1)
  return (
    <div className={app['bar']}>
      {hasYears ? (
        <SelectField
          label={text('evaluations.year')}
          value={String(year ?? '')}
          onChange={({ currentTarget }) => choose({ year: currentTarget.value })}
          data={[all, ...known.map((one) => ({ value: String(one), label: String(one) }))]}
        />
      ) : null}
      {hasTerms ? (
        <SelectField
          label={text('evaluations.term')}
          value={String(term ?? '')}
          onChange={({ currentTarget }) => choose({ term: currentTarget.value })}
          data={[
            all,
            ...numbers.map((number) => ({
              value: String(number),
              label: text('evaluations.termNumber', { number: formats.number(number) }),
            })),
          ]}
        />
      ) : null}
    </div>
  )
}
