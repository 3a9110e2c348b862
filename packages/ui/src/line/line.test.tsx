import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { IthacaProvider } from '../provider.tsx'
import { setUpTexts } from '../texts/set-up.ts'
import { geometryOf } from './geometry.ts'
import type { Line } from './geometry.ts'
import { PhaseLine } from './PhaseLine.tsx'

const year: Line = {
  from: '2027-01-01',
  to: '2027-12-31',
  today: '2027-07-02',
  phases: [
    { key: 'agreement', label: 'Agreement', from: '2027-01-01' },
    { key: 'working', label: 'Working together', from: '2027-03-01' },
  ],
  marks: [
    { key: 'goal', kind: 'goal', day: '2027-10-01', label: 'First paper' },
    { key: 'met', kind: 'contact', day: '2027-02-01', label: 'First meeting' },
  ],
}

describe('the places on a line', () => {
  test('today in the middle of the year stands in the middle of the line', () => {
    const { today, elapsed, open } = geometryOf(year)
    expect(today).toBeCloseTo(50, 0)
    expect(elapsed).toBe(today)
    expect(open).toBe(false)
  })

  test('a line without an end stays open, and today lies on it', () => {
    const { open, today } = geometryOf({ ...year, to: null, today: '2030-05-01' })
    expect(open).toBe(true)
    expect(today).toBeGreaterThan(50)
    expect(today).toBeLessThan(100)
  })

  test('before and after the term today is not on the line', () => {
    expect(geometryOf({ ...year, today: '2026-12-01' })).toMatchObject({ today: null, elapsed: 0 })
    expect(geometryOf({ ...year, today: '2028-02-01' })).toMatchObject({ today: null, elapsed: 100 })
  })

  test('nothing ever lies outside, marks stand in order, and the phases fill the line', () => {
    const day = fc.integer({ min: 15_000, max: 25_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    const marks = fc.array(day, { maxLength: 60 })
    fc.assert(
      fc.property(day, fc.option(day), day, marks, (from, to, today, days) => {
        const drawn = geometryOf({
          ...year,
          from,
          to,
          today,
          phases: [{ key: 'all', label: 'All', from }],
          marks: days.map((each, index) => ({ key: String(index), kind: 'contact', day: each, label: '' })),
        })
        const places = drawn.marks.map(({ at }) => at)
        expect(places.every((at) => at >= 0 && at <= 100)).toBe(true)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        expect(drawn.phases[0]).toMatchObject({ at: 0, width: 100 })
      }),
    )
  })
})

describe('a large line', () => {
  beforeAll(() => {
    setUpTexts({ app: { en: {}, fr: {} }, locale: 'en' })
  })
  afterEach(cleanup)

  test('says every mark in words, in order, and is walked with the arrow keys', () => {
    render(
      <IthacaProvider scheme="light" timeZone="UTC" now={() => new Date('2027-07-02T00:00:00Z')}>
        <PhaseLine label="Your year" {...year} />
      </IthacaProvider>,
    )
    const picture = screen.getByRole('figure', { name: 'Your year' })
    const marks = within(picture).getAllByRole('button')
    expect(marks.map((mark) => mark.getAttribute('aria-label')?.replaceAll('\u00a0', ' '))).toEqual([
      'Mon 1 Feb · First meeting',
      'Fri 1 Oct · First paper',
    ])
    const [first, second] = marks
    expect(marks.map(({ tabIndex }) => tabIndex)).toEqual([0, -1])
    first?.focus()
    if (first) fireEvent.keyDown(first, { key: 'ArrowRight' })
    expect(document.activeElement).toBe(second)
    expect(marks.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0])
  })
})
