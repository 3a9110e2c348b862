import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { IthacaProvider } from '../provider.tsx'
import { setLocale, setUpTexts } from '../texts/set-up.ts'
import { flagsOf, thin } from './thin.ts'
import { beside } from './today-word.ts'
import { placesOf } from './year.ts'
import type { Year, YearMark } from './year.ts'
import { YearLine } from './YearLine.tsx'

const dayAfter = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const term = (from: string, until: string | null) => ({
  kind: 'TERM' as const,
  from,
  until,
  label: `Term from ${from}`,
})
const agreement = {
  kind: 'AGREEMENT' as const,
  from: '2027-01-01',
  until: '2027-03-01',
  label: 'Agreement being written',
}
const mark = (kind: YearMark['kind'], on: string, label = `${kind} on ${on}`): YearMark => ({ kind, on, label })

const year: Year = {
  from: '2027-01-01',
  until: '2028-01-01',
  today: '2027-07-02',
  spans: [agreement, term('2027-03-01', '2028-01-01')],
  marks: [
    { ...mark('GOAL', '2027-10-01', 'Deadline of goal 1'), flag: 'First paper' },
    mark('MEETING', '2027-02-01', 'Meeting by telephone'),
    mark('IN_PERSON', '2027-05-01', 'Meeting in person'),
    mark('PLANNED', '2027-08-01', 'Meeting planned'),
    mark('DUE', '2027-12-31', 'Two meetings by then'),
  ],
}

const meetings = (count: number, days: number): YearMark[] =>
  Array.from({ length: count }, (_none, index) =>
    mark(
      index % 5 === 0 ? 'IN_PERSON' : 'MEETING',
      dayAfter(year.from, Math.floor((index * days) / count)),
      `No. ${index}`,
    ),
  )

/** Every shape a mentorship can have, each told by the same picture. */
const phase = (name: string, from: string, until: string) => ({
  kind: 'PHASE' as const,
  from,
  until,
  name,
  label: `${name} from ${from} to ${until}`,
})
const inPhases: Year = {
  ...year,
  spans: [
    ...year.spans,
    phase('Establish', '2027-03-01', '2027-06-01'),
    phase('Cultivate', '2027-06-01', '2027-10-01'),
    phase('Separate', '2027-10-01', '2028-01-01'),
  ],
  marks: [
    ...year.marks,
    mark('MILESTONE', '2027-09-01', 'Milestone of goal 1'),
    mark('REACHED', '2027-06-01', 'Milestone of goal 1, reached'),
  ],
}

const stories: Record<string, Year> = {
  'in phases, with milestones': inPhases,
  'a year like any other': year,
  'before the agreement is signed': {
    ...year,
    until: null,
    spans: [{ ...agreement, until: null }],
    marks: [],
    today: '2027-01-20',
  },
  'without an end': {
    ...year,
    until: null,
    review: '2028-03-01',
    reviewLabel: 'Next look back on 1 March 2028',
    spans: [agreement, term('2027-03-01', null)],
  },
  renewed: {
    ...year,
    until: '2029-01-01',
    today: '2028-04-01',
    spans: [
      agreement,
      term('2027-03-01', '2028-01-01'),
      { kind: 'RENEWAL', from: '2028-01-01', until: '2029-01-01', label: 'Renewed from 1 January 2028' },
    ],
  },
  paused: {
    ...year,
    spans: [...year.spans, { kind: 'PAUSE', from: '2027-06-01', until: '2027-08-01', label: 'Paused from 1 June' }],
  },
  'ended early': {
    ...year,
    today: '2027-11-01',
    spans: [
      agreement,
      term('2027-03-01', '2027-09-01'),
      { kind: 'AFTER', from: '2027-09-01', until: '2028-01-01', label: 'Over since 1 September 2027' },
    ],
  },
  'without a set rhythm': { ...year, marks: [mark('INFORMAL', '2027-04-01'), mark('OVERDUE', '2027-06-01')] },
  'fifty contacts a year': { ...year, marks: meetings(50, 180) },
  'four hundred contacts': { ...year, marks: meetings(400, 364), today: '2027-12-31' },
}

describe('the places', () => {
  test('today in the middle of the year stands in the middle of the line', () => {
    const { today, elapsed, open } = placesOf(year)
    expect(today).toBeCloseTo(50, 0)
    expect(elapsed).toBe(today)
    expect(open).toBe(false)
  })

  test('a line without an end stays open, with today and the next look back on it', () => {
    const drawn = placesOf({ ...year, until: null, today: '2030-05-01', review: '2031-03-01' })
    expect(drawn.open).toBe(true)
    expect(drawn.today).toBeGreaterThan(50)
    expect(drawn.review).toBeLessThan(100)
  })

  test('one that ended early goes on to the day it was meant to end, as what is over', () => {
    const { spans } = placesOf(stories['ended early'] ?? year)
    const [, worked, over] = spans
    expect(worked && worked.at + worked.width).toBeCloseTo(over?.at ?? 0)
    expect(over && over.at + over.width).toBeCloseTo(100)
  })

  test('before and after the term today is not on the line', () => {
    expect(placesOf({ ...year, today: '2026-12-01' })).toMatchObject({ today: null, elapsed: 0 })
    expect(placesOf({ ...year, today: '2028-02-01' })).toMatchObject({ today: null, elapsed: 100 })
  })

  test('nothing ever lies outside, and marks stand in the order of their days', () => {
    const day = fc.integer({ min: 15_000, max: 25_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.option(day), day, fc.array(day, { maxLength: 60 }), (from, until, today, days) => {
        const { marks } = placesOf({ from, until, today, spans: [], marks: days.map((on) => mark('MEETING', on)) })
        const places = marks.map(({ at }) => at)
        expect(places.every((at) => at >= 0 && at <= 100)).toBe(true)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('what lies too close', () => {
  test('is drawn together, and none is lost, at 120 pixels as at 1,200', () => {
    const days = fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 420 })
    fc.assert(
      fc.property(days, fc.constantFrom(120, 160, 320, 662, 1200), (offsets, width) => {
        const { marks } = placesOf({
          ...year,
          marks: offsets.map((days) => mark('MEETING', dayAfter(year.from, days))),
        })
        const { clusters, as } = thin(marks, width, 8)
        expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(offsets.length)
        const room = (as === 'dots' ? 8 : 8 / 2.5) / 2
        const places = clusters.map(({ at }) => (at / 100) * width)
        expect(places.slice(1).every((x, index) => x - (places[index] ?? 0) >= room - 0.5)).toBe(true)
      }),
    )
  })

  test('a few on one day are dots, fifty in a row of a table are strokes', () => {
    const few = placesOf({ ...year, marks: [mark('MEETING', '2027-04-01'), mark('IN_PERSON', '2027-04-01')] }).marks
    expect(thin(few, 160, 8)).toMatchObject({ as: 'dots', clusters: [{ kind: 'IN_PERSON', count: 2 }] })
    expect(thin(placesOf({ ...year, marks: meetings(50, 180) }).marks, 120, 8).as).toBe('strokes')
    expect(thin(placesOf({ ...year, marks: meetings(6, 180) }).marks, 120, 8).as).toBe('dots')
  })

  test('flags of one week stand in rows, and the last one says its words before its pole', () => {
    const goals = ['2027-10-01', '2027-10-03', '2027-12-20'].map((on) => ({
      ...mark('GOAL', on),
      flag: 'Lead a review',
    }))
    const flags = flagsOf(placesOf({ ...year, marks: goals }).marks, 662)
    expect(flags.map(({ row, flip }) => [row, flip])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ])
  })
})

describe('the word for today', () => {
  const room = { length: 36, width: 640 }

  test('stands before its line, and after it where something due hangs before it', () => {
    expect(beside(320, [], room)).toEqual({ side: 'before', gap: 6 })
    expect(beside(320, [300], room).side).toBe('after')
    expect(beside(10, [], room).side).toBe('after')
    expect(beside(630, [600], room).side).toBe('before')
  })

  test('stands over them where there are so many that it would be far away', () => {
    const many = Array.from({ length: 30 }, (_none, nth) => nth * 22)
    expect(beside(320, many, room)).toEqual({ side: 'before', gap: 6 })
    expect(beside(10, many, room)).toEqual({ side: 'after', gap: 6 })
  })

  test('covers nothing that is due, wherever that hangs, and is never far from its line', () => {
    const place = fc.double({ min: 0, max: 640, noNaN: true })
    fc.assert(
      fc.property(place, fc.array(place, { maxLength: 8 }), (at, due) => {
        const { side, gap } = beside(at, due, room)
        const [from, to] = side === 'after' ? [at + gap, at + gap + 36] : [at - gap - 36, at - gap]
        expect(gap).toBeLessThanOrEqual(64)
        expect(gap === 6 || due.every((mark) => mark + 5.2 <= from || mark - 5.2 >= to)).toBe(true)
      }),
    )
  })
})

describe('the picture', () => {
  beforeAll(() => {
    setUpTexts({ app: { en: {}, fr: {} }, locale: 'en' })
  })
  afterEach(() => {
    setLocale('en')
    cleanup()
  })
  const draw = (drawn: Year, size: 'small' | 'large' = 'large') =>
    render(
      <IthacaProvider scheme="light" timeZone="UTC">
        <YearLine label="Your year" year={drawn} size={size} />
      </IthacaProvider>,
    )

  test.each(Object.entries(stories))('%s: a list says all that is drawn', (_name, story) => {
    draw(story)
    const picture = screen.getByRole('figure', { name: 'Your year' })
    const said = within(picture)
      .getAllByRole('listitem')
      .map((item) => item.textContent)
    for (const { label } of [...story.spans, ...story.marks]) expect(said).toContain(label)
    if (!story.until) expect(said).toContain(story.reviewLabel ?? 'no end set')
  })

  test.each(Object.entries(stories))('%s: as a row of a table it has a name and no stops', (_name, story) => {
    const { container } = draw(story, 'small')
    expect(screen.getByText('Your year')).toBeDefined()
    expect(screen.queryByRole('slider')).toBeNull()
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })

  test('phases stand above the line in the program’s words, in place of the term', () => {
    draw(inPhases)
    for (const word of ['Agreement', 'Establish', 'Cultivate', 'Separate']) expect(screen.getByText(word)).toBeDefined()
    expect(screen.queryByText('Working together')).toBeNull()
    expect(screen.getByText('milestone reached')).toBeDefined()
  })

  test('the legend shows contacts as they are drawn: shapes, or strokes where there are many', () => {
    draw(year)
    const signs = () => [...screen.getByRole('figure').querySelectorAll('figcaption svg')]
    expect(signs()[0]?.querySelector('circle')).not.toBeNull()
    expect(screen.queryByText('the higher, the more of them')).toBeNull()
    cleanup()
    draw(stories['four hundred contacts'] ?? year)
    expect(signs()[0]?.querySelector('[data-kind="MEETING"]')).not.toBeNull()
    expect(screen.getByText('the higher, the more of them')).toBeDefined()
  })

  test('one stop of the Tab key; the arrow keys read each mark from where today is', () => {
    draw(year)
    const reader = screen.getByRole('slider')
    fireEvent.focus(reader)
    expect(reader.getAttribute('aria-valuetext')).toBe('Meeting planned')
    fireEvent.keyDown(reader, { key: 'ArrowLeft' })
    expect(reader.getAttribute('aria-valuetext')).toBe('Meeting in person')
    fireEvent.keyDown(reader, { key: 'End' })
    expect(reader.getAttribute('aria-valuetext')).toBe('Two meetings by then')
    fireEvent.keyDown(reader, { key: 'ArrowRight' })
    expect(reader.getAttribute('aria-valuenow')).toBe('5')
    expect(screen.getByRole('figure').querySelector('figcaption')?.textContent).toBe('Two meetings by then')
    fireEvent.blur(reader)
    expect(screen.getByRole('figure').querySelector('figcaption')?.textContent).toContain('face to face')
  })

  test('an empty line has nothing to walk', () => {
    draw({ ...year, marks: [] })
    expect(screen.queryByRole('slider')).toBeNull()
  })
})
