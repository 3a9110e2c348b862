import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { IthacaProvider } from '../provider.tsx'
import { setUpTexts } from '../texts/set-up.ts'
import { DataTable } from './DataTable.tsx'
import type { Column, DataTableProps, Sort } from './DataTable.tsx'

type Person = { id: string; name: string; goals: number }
const people: Person[] = [
  { id: '1', name: 'Amara Okafor', goals: 3 },
  { id: '2', name: 'Léa Tremblay', goals: 1 },
]
const columns: Column<Person>[] = [
  { key: 'name', header: 'Name', heading: true, sortable: true, cell: ({ id, name }) => <a href={`/${id}`}>{name}</a> },
  { key: 'goals', header: 'Goals', align: 'end', cell: ({ goals }) => goals },
]

beforeAll(() => {
  setUpTexts({ app: { en: {}, fr: {} }, locale: 'en' })
})
afterEach(cleanup)

const show = (props: Partial<DataTableProps<Person>> = {}) =>
  render(
    <IthacaProvider scheme="light">
      <DataTable
        caption="People"
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
        empty={<p>Nobody yet</p>}
        {...props}
      />
    </IthacaProvider>,
  )

test('a table is named by its caption and each row by its heading', () => {
  show()
  const table = screen.getByRole('table', { name: 'People' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['Name', 'Goals'])
  expect(within(table).getByRole('rowheader', { name: 'Léa Tremblay' })).toBeTruthy()
  expect(within(table).getByRole('link', { name: 'Amara Okafor' }).getAttribute('href')).toBe('/1')
})

test('a second press on a header turns the order round', () => {
  const asked: Sort[] = []
  const { rerender } = show({ onSort: (sort) => asked.push(sort) })
  fireEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(asked).toEqual([{ key: 'name', direction: 'up' }])
  rerender(
    <IthacaProvider scheme="light">
      <DataTable
        caption="People"
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
        empty={null}
        sort={{ key: 'name', direction: 'up' }}
        onSort={(sort) => asked.push(sort)}
      />
    </IthacaProvider>,
  )
  expect(screen.getByRole('columnheader', { name: /Name/ }).getAttribute('aria-sort')).toBe('ascending')
  fireEvent.click(screen.getByRole('button', { name: /Name/ }))
  expect(asked[1]).toEqual({ key: 'name', direction: 'down' })
})

test('more rows are asked for with one button, which goes when there are none', () => {
  const load = vi.fn<() => void>()
  const { rerender } = show({ more: { hasMore: true, pending: false, load }, total: 38 })
  expect(screen.getByText('2 of 38')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }))
  expect(load).toHaveBeenCalledOnce()
  rerender(
    <IthacaProvider scheme="light">
      <DataTable
        caption="People"
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
        empty={null}
        more={{ hasMore: false, pending: false, load }}
      />
    </IthacaProvider>,
  )
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('the arrow keys lead from row to row, and no further than the last', () => {
  show()
  const [first, second] = screen.getAllByRole('link')
  first?.focus()
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
  press('ArrowDown')
  expect(document.activeElement).toBe(second)
  press('ArrowDown')
  expect(document.activeElement).toBe(second)
  press('Home')
  expect(document.activeElement).toBe(first)
  press('End')
  press('ArrowUp')
  expect(document.activeElement).toBe(first)
})

test('an empty table gives way to what says the first step', () => {
  show({ rows: [] })
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText('Nobody yet')).toBeTruthy()
})
