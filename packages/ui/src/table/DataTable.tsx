import { Button } from '@mantine/core'
import { clsx } from 'clsx'
import { useCallback, useId } from 'react'
import type { ReactNode } from 'react'
import { useUiText } from '../texts/set-up.ts'
import css from './table.module.css'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  sortable?: boolean
  align?: 'start' | 'end'
  /** The cell that names the row: large on a phone, header of the row for screen readers. Give it a link. */
  heading?: boolean
  /** Left out of a phone's card when it says little. */
  wideOnly?: boolean
  width?: string | number
}

export type Sort = { key: string; direction: 'up' | 'down' }

export type DataTableProps<Row> = {
  caption: string
  /** Drawn above the table; read to screen readers only when false. */
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort | null
  onSort?: (sort: Sort) => void
  empty: ReactNode
  more?: { hasMore: boolean; pending: boolean; load: () => void }
  total?: number
}

const nextSort = (key: string, sort: Sort | null | undefined): Sort => ({
  key,
  direction: sort?.key === key && sort.direction === 'up' ? 'down' : 'up',
})

const ariaSort = ({ direction }: Sort) => (direction === 'up' ? 'ascending' : 'descending')

/** From the link that names a row the arrow keys lead to that of the next, Home and End to the first and the last. */
function walkRows(this: HTMLElement, event: KeyboardEvent) {
  const links = Array.from(this.querySelectorAll<HTMLElement>('th[scope="row"] a'))
  const at = links.findIndex((link) => link === event.target)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  links[Math.min(links.length - 1, Math.max(0, to))]?.focus()
}

/** Listens on the rows, whose links are what is pressed. */
const useRowKeys = () =>
  useCallback((rows: HTMLElement | null) => {
    rows?.addEventListener('keydown', walkRows)
    return () => rows?.removeEventListener('keydown', walkRows)
  }, [])

/** A real table; on a phone each row becomes a card that names its cells. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionShown = false, columns, rows, rowKey, sort, onSort, empty, more, total } = props
  const text = useUiText()
  const id = useId()
  const body = useRowKeys()
  if (rows.length === 0) return <>{empty}</>
  return (
    <div>
      <table className={css['table']} aria-describedby={more || total !== undefined ? id : undefined}>
        <caption className={captionShown ? css['caption'] : css['unseen']}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header, sortable, align, width }) => (
              <th
                key={key}
                scope="col"
                data-align={align}
                style={width === undefined ? undefined : { width }}
                aria-sort={sort?.key === key ? ariaSort(sort) : undefined}
              >
                {sortable && onSort ? (
                  <button type="button" className={css['sort']} onClick={() => onSort(nextSort(key, sort))}>
                    {header}
                    <span aria-hidden="true">{sort?.key === key ? (sort.direction === 'up' ? ' ↑' : ' ↓') : ''}</span>
                  </button>
                ) : (
                  header
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, header, cell, align, heading, wideOnly }) => {
                const Cell = heading ? 'th' : 'td'
                return (
                  <Cell
                    key={key}
                    scope={heading ? 'row' : undefined}
                    data-label={header}
                    data-align={align}
                    className={clsx(heading && css['heading'], wideOnly && css['wideOnly'])}
                  >
                    {cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {more || total !== undefined ? (
        <div className={css['foot']}>
          <span id={id} aria-live="polite">
            {total === undefined
              ? text('table.shown', { count: rows.length })
              : text('table.of', { shown: rows.length, total })}
          </span>
          {more?.hasMore ? (
            <Button size="sm" loading={more.pending} onClick={more.load}>
              {text('table.more')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
