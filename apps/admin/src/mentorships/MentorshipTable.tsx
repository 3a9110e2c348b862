import { DataTable, dayBefore, PhaseLine, StatusWord, useFormats } from '@ithaca/ui'
import type { Column, DataTableProps } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { MentorshipRowFragment } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { capital } from '../words/labels.ts'
import { useText } from '../words/words.ts'
import css from './mentorships.module.css'
import { MentorshipRow } from './row.ts'
import { yearOf } from './year.ts'

type Row = MentorshipRowFragment

const STATUS = { AGREEMENT: 'open', ACTIVE: 'met', ENDED: 'waiting', UNDONE: 'waiting' } as const

export const PhaseWord = ({ phase }: { phase: Row['phase'] }) => {
  const text = useText()
  return <StatusWord status={STATUS[phase]}>{text(`phase.${phase}`)}</StatusWord>
}

function Year({ row }: { row: Row }) {
  const text = useText()
  const formats = useFormats()
  const line = yearOf(row, formats.today(), formats.dayOf, {
    agreement: text('phase.AGREEMENT'),
    term: text('mentorships.term'),
    signed: () => text('mentorships.signatures'),
  })
  const label = row.undoneAt
    ? text('mentorships.undoneOn', { day: formats.day(formats.dayOf(row.undoneAt)) })
    : row.startsOn && row.endsOn
      ? text('mentorships.runs', { from: formats.day(row.startsOn), to: formats.day(dayBefore(row.endsOn)) })
      : text('mentorships.notStarted')
  return <PhaseLine {...line} size="small" label={label} />
}

function Signatures({ row: { agreement } }: { row: Row }) {
  const text = useText()
  const signed = text('mentorships.signaturesOf', { count: agreement?.signatures.length ?? 0 })
  if (!agreement || agreement.number === 1) return signed
  return (
    <div>
      {signed}
      <span className={css['under']}>{text('mentorships.amendment', { number: agreement.number - 1 })}</span>
    </div>
  )
}

/** On whom, and since when; what exactly stands on the pair's page. */
function Waits({ row: { waitsOn } }: { row: Row }) {
  const text = useText()
  const formats = useFormats()
  const names = [...new Set(waitsOn.flatMap(({ person }) => person?.called ?? []))]
  const [since] = waitsOn.map((one) => one.since).toSorted()
  const [first] = waitsOn
  if (!first || since === undefined) return text('mentorships.waitsNothing')
  return (
    <div title={waitsOn.map(({ sentence }) => sentence).join(' ')}>
      {names.length > 0 ? formats.list(names) : first.sentence}
      <span className={css['under']}>{text('mentorships.waitsSince', { day: formats.day(formats.dayOf(since)) })}</span>
    </div>
  )
}

const useColumns = (brief: boolean): Column<Row>[] => {
  const text = useText()
  const formats = useFormats()
  const params = useParamsHere()
  const { labels } = useHere().program
  const dated: Column<Row>[] = [
    {
      key: 'paired',
      header: text('mentorships.paired'),
      cell: ({ pairedAt, endsOn }) => (
        <div className={css['date']}>
          {formats.day(formats.dayOf(pairedAt))}
          {endsOn ? (
            <span className={css['under']}>{text('mentorships.until', { day: formats.day(dayBefore(endsOn)) })}</span>
          ) : null}
        </div>
      ),
    },
  ]
  return [
    {
      key: 'protege',
      header: capital(labels.protege.one),
      heading: true,
      cell: ({ id, protege }) => (
        <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id }}>
          <span className={css['name']}>{protege.fullName}</span>
        </Link>
      ),
    },
    {
      key: 'mentor',
      header: capital(labels.mentor.one),
      cell: ({ mentor }) => <span className={css['name']}>{mentor.fullName}</span>,
    },
    { key: 'year', header: text('mentorships.year'), width: brief ? 190 : 128, cell: (row) => <Year row={row} /> },
    ...(brief ? [] : dated),
    {
      key: 'goals',
      header: text('mentorships.goals'),
      align: 'end',
      cell: ({ goalCount }) => formats.number(goalCount),
    },
    {
      key: 'signatures',
      header: text('mentorships.signatures'),
      cell: (row) => <Signatures row={row} />,
    },
    {
      key: 'waits',
      header: text('mentorships.waits'),
      cell: (row) => <Waits row={row} />,
    },
    { key: 'phase', header: text('mentorships.phase'), cell: ({ phase }) => <PhaseWord phase={phase} /> },
  ]
}

type MentorshipTableProps = Pick<DataTableProps<Row>, 'more' | 'empty'> & {
  rows: readonly FragmentType<typeof MentorshipRow>[]
  total?: number
  /** For the overview: without the dates. */
  brief?: boolean
}

export function MentorshipTable({ rows, total, brief = false, more, empty }: MentorshipTableProps) {
  const text = useText()
  const { program } = useHere()
  const columns = useColumns(brief)
  return (
    <DataTable
      caption={text('mentorships.caption', { name: program.name })}
      columns={columns}
      rows={rows.map((row) => readFragment(MentorshipRow, row))}
      rowKey={({ id }) => id}
      empty={empty}
      {...(more ? { more } : {})}
      {...(total === undefined ? {} : { total })}
    />
  )
}
