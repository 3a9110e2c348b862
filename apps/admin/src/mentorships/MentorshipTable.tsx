import { DataTable, nameFirst, startOfSentence, useFormats, YearLine } from '@ithaca/ui'
import type { Column, DataTableProps, Sort } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { readFragment } from '../gql/index.ts'
import type { FragmentType } from '../gql/index.ts'
import type { MentorshipRowFragment } from '../gql/graphql.ts'
import { useHere, useParamsHere } from '../programs/program.ts'
import { useText } from '../words/words.ts'
import { atItsEnd } from './end-state.ts'
import type { ListSearch } from './list-search.ts'
import css from './mentorships.module.css'
import { MentorshipRow } from './row.ts'
import { StateWord } from './StateWord.tsx'
import { contactsOn, silentYear } from './year.ts'

type Row = MentorshipRowFragment

function LastContact({ row: { yearLine } }: { row: Row }) {
  const text = useText()
  const formats = useFormats()
  const { last, next, unanswered } = contactsOn(yearLine)
  const under =
    unanswered > 0
      ? text('mentorships.unanswered', { count: unanswered })
      : next
        ? text('mentorships.nextContact', { day: formats.day(next) })
        : null
  return (
    <div className={css['date']}>
      {last ? formats.day(last) : text('common.none')}
      {under === null ? null : <span className={css['under']}>{under}</span>}
    </div>
  )
}

function NextDue({ row: { nextAsked } }: { row: Row }) {
  const text = useText()
  const formats = useFormats()
  if (!nextAsked) return text('common.none')
  const { words, dueOn, obligation } = nextAsked
  const late = obligation.state === 'OVERDUE'
  return (
    <div>
      {startOfSentence(words)}
      <span className={css['under']} data-late={late}>
        {dueOn
          ? text(late ? 'mentorships.lateSince' : 'mentorships.dueBy', { day: formats.day(dueOn) })
          : obligation.since
            ? text('mentorships.askedSince', { day: formats.day(obligation.since) })
            : null}
      </span>
    </div>
  )
}

function Year({ row: { yearLine } }: { row: Row }) {
  const text = useText()
  return (
    <YearLine
      size="small"
      year={silentYear(yearLine)}
      label={text('mentorships.yearOf', { count: contactsOn(yearLine).held })}
    />
  )
}

/** Below the state: that it ended, or soon will, and what is open about it. */
function AtTheEnd({ row }: { row: Row }) {
  const text = useText()
  const formats = useFormats()
  return atItsEnd(row, formats.today()).map((one) => (
    <span key={one.is} className={css['under']}>
      {one.is === 'lookBack'
        ? text('ending.row.lookBack', { given: formats.number(one.given), asked: formats.number(one.asked) })
        : one.is === 'renewal'
          ? text('ending.row.renewal')
          : text(`ending.row.${one.is}`, { day: formats.day(one.day) })}
    </span>
  ))
}

function useColumns(): Column<Row>[] {
  const text = useText()
  const params = useParamsHere()
  const { labels } = useHere().program
  return [
    {
      key: 'NAME',
      header: startOfSentence(labels.protege.one),
      heading: true,
      sortable: true,
      cell: ({ id, protege }) => (
        <Link to="/$slug/$program/mentorships/$id" params={{ ...params, id }}>
          <span className={css['name']}>{nameFirst(protege)}</span>
        </Link>
      ),
    },
    {
      key: 'mentor',
      header: startOfSentence(labels.mentor.one),
      cell: ({ mentor }) => <span className={css['name']}>{nameFirst(mentor)}</span>,
    },
    {
      key: 'PAIRED',
      header: text('mentorships.year'),
      sortable: true,
      width: '22%',
      cell: (row) => <Year row={row} />,
    },
    {
      key: 'LAST_CONTACT',
      header: text('mentorships.lastContact'),
      sortable: true,
      cell: (row) => <LastContact row={row} />,
    },
    { key: 'NEXT_DUE', header: text('mentorships.nextDue'), sortable: true, cell: (row) => <NextDue row={row} /> },
    {
      key: 'HEALTH',
      header: text('mentorships.state'),
      sortable: true,
      cell: (row) => (
        <div>
          <StateWord phase={row.phase} health={row.health} />
          {row.currentPhase ? <span className={css['under']}>{row.currentPhase.label}</span> : null}
          <AtTheEnd row={row} />
        </div>
      ),
    },
  ]
}

type MentorshipTableProps = Pick<DataTableProps<Row>, 'more' | 'empty' | 'total'> & {
  rows: readonly FragmentType<typeof MentorshipRow>[]
  search: ListSearch
  onSort: (order: Pick<ListSearch, 'sort' | 'down'>) => void
}

export function MentorshipTable({ rows, search, onSort, ...rest }: MentorshipTableProps) {
  const text = useText()
  const { program } = useHere()
  const columns = useColumns()
  const { sort = 'HEALTH', down = false } = search
  const turn = ({ key, direction }: Sort) =>
    onSort({ sort: key as NonNullable<ListSearch['sort']>, ...(direction === 'down' ? { down: true as const } : {}) })
  return (
    <DataTable
      caption={text('mentorships.caption', { name: program.name })}
      columns={columns}
      rows={rows.map((row) => readFragment(MentorshipRow, row))}
      rowKey={({ id }) => id}
      sort={{ key: sort, direction: down ? 'down' : 'up' }}
      onSort={turn}
      {...rest}
    />
  )
}
