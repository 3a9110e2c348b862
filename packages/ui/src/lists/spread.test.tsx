import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Spread } from './Spread.tsx'

afterEach(cleanup)

test('the picture is a table: each count stands under its step, and is drawn beside the largest of all', () => {
  render(
    <Spread
      caption="How many chose each step"
      rowHeader="Sentence"
      steps={['Not at all', 'In part', 'Fully']}
      totalHeader="Average"
      rows={[
        { key: 'fit', label: 'We were a good match.', counts: [0, 1, 4], total: '4.6' },
        { key: 'again', label: 'I would do it again.', note: 'Put otherwise', counts: [2, 2], total: '2.0' },
      ]}
    />,
  )
  const table = screen.getByRole('table', { name: 'How many chose each step' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent),
  ).toEqual([...['Sentence', 'Not at all', 'In part', 'Fully', 'Average']])
  const [, fit, again] = within(table).getAllByRole('row')
  const cells = (row: HTMLElement | undefined) => (row ? within(row).getAllByRole('cell') : [])
  expect(cells(fit).map(({ textContent }) => textContent)).toEqual(['0', '1', '4', '4.6'])
  expect(cells(again).map(({ textContent }) => textContent)).toEqual(['2', '2', '0', '2.0'])
  const heights = cells(fit).flatMap((cell) =>
    [...cell.querySelectorAll<HTMLElement>('[aria-hidden] > span')].map(({ style }) => style.height),
  )
  expect(heights).toEqual(['0%', '25%', '100%'])
})
