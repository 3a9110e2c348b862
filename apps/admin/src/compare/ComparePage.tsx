import { EmptyState, PageTitle, SelectField, useFormats } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRead } from '../app/read.tsx'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import css from './compare.module.css'
import { ComparePageOf } from './queries.ts'
import { NoSuchEdition } from './NoSuchEdition.tsx'
import { Redlines } from './Redlines.tsx'
import { missingIn, type Side, sideIn, usualSides } from './sides.ts'

const route = getRouteApi('/$slug/$program/rules/compare')

/** What one edition says otherwise than another, or the draft otherwise than an edition: to read, and to print for a board. */
export function ComparePage() {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const navigate = useNavigate()
  const { program } = useHere()
  const asked = route.useSearch()
  const read = useRead(ComparePageOf, { slug: program.slug })
  if (!read.data) return read.unread
  const { editions = [], edition, draft } = read.data.program ?? {}
  const days = new Map(editions.map(({ number, publishedAt }) => [number, publishedAt ?? null]))
  const known: Side[] = [...(draft?.differs ? (['draft'] as const) : []), ...days.keys()]
  const usual = usualSides(known, edition?.number ?? null)
  const nameOf = (side: Side) => {
    if (side === 'draft') return text('compare.draft')
    const at = days.get(side)
    return at
      ? text('compare.edition', { number: side, day: formats.longDay(formats.dayOf(at)) })
      : text('rules.edition', { number: side })
  }
  const title = (
    <>
      <PageTitle over={program.name} lead={text('compare.lead')}>
        {text('compare.title')}
      </PageTitle>
      <p className={css['back']}>
        <Link to="/$slug/$program/rules" params={params}>
          {text('compare.back')}
        </Link>
      </p>
    </>
  )
  if (usual === null)
    return (
      <>
        {title}
        <EmptyState level={2} title={text('compare.one')}>
          {text('compare.oneHint')}
        </EmptyState>
      </>
    )
  const missing = missingIn([asked.from, asked.to], known)
  if (missing.length > 0)
    return (
      <>
        {title}
        <NoSuchEdition missing={missing} />
      </>
    )
  const from = sideIn(asked.from, known) ?? usual.from
  const to = sideIn(asked.to, known) ?? usual.to
  const choose = (search: { from?: string; to?: string }) =>
    void navigate({
      to: '/$slug/$program/rules/compare',
      params,
      search: { from: String(from), to: String(to), ...search },
      replace: true,
    })
  const options = known.map((side) => ({ value: String(side), label: nameOf(side) }))
  return (
    <>
      {title}
      <div className={css['choice']}>
        <SelectField
          label={text('compare.from')}
          value={String(from)}
          data={options}
          onChange={({ currentTarget }) => choose({ from: currentTarget.value })}
        />
        <SelectField
          label={text('compare.to')}
          value={String(to)}
          data={options}
          onChange={({ currentTarget }) => choose({ to: currentTarget.value })}
        />
        <Button
          leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden="true" />}
          onClick={() => globalThis.print()}
        >
          {text('compare.print')}
        </Button>
      </div>
      <p className={css['printed']}>{text('compare.printed', { from: nameOf(from), to: nameOf(to) })}</p>
      <Redlines slug={program.slug} from={from} to={to} />
    </>
  )
}
