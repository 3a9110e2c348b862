import { DataTable, PhaseLine, StatusWord, useFormats } from '@ithaca/ui'
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
  const label =
    row.startsOn && row.endsOn
      ? text('mentorships.runs', { from: formats.day(row.startsOn), to: formats.day(row.endsOn) })
      : text('mentorships.notStarted')
  return <PhaseLine {...line} size="small" label={label} />
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
      cell: ({ pairedAt }) => <span className={css['date']}>{formats.day(formats.dayOf(pairedAt))}</span>,
    },
    {
      key: 'ends',
      header: text('mentorships.ends'),
      cell: ({ endsOn }) => (endsOn ? <span className={css['date']}>{formats.day(endsOn)}</span> : text('common.none')),
    },
  ]
  return [
    {
      key: 'protege',
      header: capital(labels.protege.one),
      heading: true,
      cell: ({ id, protege }) => (
        <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id }}>
          {protege.fullName}
        </Link>
      ),
    },
    { key: 'mentor', header: capital(labels.mentor.one), cell: ({ mentor }) => mentor.fullName },
    { key: 'year', header: text('mentorships.year'), width: brief ? 220 : 128, cell: (row) => <Year row={row} /> },
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
      cell: ({ agreement }) => text('mentorships.signaturesOf', { count: agreement?.signatures.length ?? 0 }),
    },
    {
      key: 'waits',
      header: text('mentorships.waits'),
      cell: ({ waitsOn }) => {
        const [first] = waitsOn
        return first ? <span className={css['waits']}>{first.sentence}</span> : text('mentorships.waitsNothing')
      },
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
