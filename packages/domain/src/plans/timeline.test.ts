import { describe, expect, test } from 'vitest'
import { csceBook, year } from '../samples/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import { withPhases, yearLine, yearSpanWords } from '../year/index.ts'
import { phaseSentence } from './phrases.ts'
import type { PlanSituation } from './plan.ts'
import { datedPhases, drawTimeline, mayDrawTimeline, phaseOn, proposedTimeline } from './timeline.ts'

const phase = (code: string, en: string, fr: string) => ({ code, label: { en, fr } })
const phases = [
  phase('establish', 'Establish', 'Établir'),
  phase('cultivate', 'Cultivate', 'Cultiver'),
  phase('separate', 'Separate', 'Se séparer'),
]
const withTerm = (book: ResolvedBook): ResolvedBook => ({
  ...book,
  settings: { ...book.settings, term: { ...book.settings.term, phases } },
})
const book = withTerm(csceBook)
const mentor: PlanSituation = { party: 'mentor', phase: 'active', book, today: '2027-05-01' }
const drawing = { ...mentor, startsOn: '2027-01-15', endsOn: '2028-01-15' }
const days = [
  { code: 'cultivate', from: '2027-04-16' },
  { code: 'separate', from: '2027-10-16' },
]
const drawn = { startsOn: '2027-01-15', endsOn: '2028-01-15', phaseDays: days }
const draw = (given: typeof days, situation: Parameters<typeof drawTimeline>[2] = drawing, before: typeof days = []) =>
  drawTimeline({ mentorshipId: 'm1', before }, given, situation)
const codes = (decision: { ok: boolean; refusals?: readonly { code: string; at?: string }[] }) =>
  decision.refusals?.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a timeline', () => {
  test('is proposed with a long middle, for any number of phases', () => {
    const whole = { from: '2027-01-15', until: '2028-01-15' }
    expect(proposedTimeline(book, whole)).toEqual(days)
    const two = { ...book, settings: { ...book.settings, term: { ...book.settings.term, phases: phases.slice(0, 2) } } }
    expect(proposedTimeline(two, whole)).toEqual([{ code: 'cultivate', from: '2027-07-17' }])
    expect(proposedTimeline(csceBook, whole)).toEqual([])
  })

  test('is drawn, changed, and taken back whole', () => {
    expect(draw(days)).toMatchObject({
      state: days,
      events: [
        { type: 'TimelineDrawn', subjectType: 'mentorship', subjectId: 'm1', data: { mentorshipId: 'm1', phases: 2 } },
      ],
    })
    expect(draw(days, drawing, days)).toEqual({ ok: true, state: days, events: [] })
    expect(draw([], drawing, days)).toMatchObject({ state: [], events: [{ data: { phases: 0 } }] })
    expect(draw(days, { ...drawing, startsOn: null, endsOn: null }).ok).toBe(true)
  })

  test('is refused where phases or days are not right', () => {
    expect(codes(draw(days.slice(0, 1)))).toEqual(['phases-do-not-match'])
    expect(codes(draw(days.toReversed()))).toEqual(['phases-do-not-match'])
    const on = (cultivate: string, separate: string) =>
      codes(
        draw([
          { code: 'cultivate', from: cultivate },
          { code: 'separate', from: separate },
        ]),
      )
    expect(on('2027-02-30', '2027-10-01')).toEqual(['plan-day-not-a-day at cultivate'])
    expect(on('2027-05-01', '2027-05-01')).toEqual(['phases-out-of-order at separate'])
    expect(on('2027-01-15', '2028-01-15')).toEqual([
      'phase-outside-the-term at cultivate',
      'phase-outside-the-term at separate',
    ])
    expect(mayDrawTimeline({ ...mentor, book: csceBook })).toEqual([{ code: 'timeline-not-offered' }])
    expect(mayDrawTimeline({ ...mentor, party: null })).toEqual([{ code: 'not-one-of-the-two' }])
  })
})

describe('the phases (ASQM-8)', () => {
  const spans = (...args: Parameters<typeof datedPhases>) =>
    datedPhases(...args).map(({ code, from, until }) => [code, from, until])

  test('follow one another to the end, and the mentorship moves through them', () => {
    expect(spans(drawn, book)).toEqual([
      ['establish', '2027-01-15', '2027-04-16'],
      ['cultivate', '2027-04-16', '2027-10-16'],
      ['separate', '2027-10-16', '2028-01-15'],
    ])
    expect(spans({ ...drawn, endsOn: null }, book).at(-1)).toEqual(['separate', '2027-10-16', null])
    expect(spans({ ...drawn, endedOn: '2027-06-01' }, book)).toEqual([
      ['establish', '2027-01-15', '2027-04-16'],
      ['cultivate', '2027-04-16', '2027-06-01'],
    ])
    const on = (day: string) => phaseOn(datedPhases(drawn, book), day)?.code ?? null
    expect(['2027-01-14', '2027-01-15', '2027-04-16', '2027-12-01', '2028-01-15'].map(on)).toEqual([
      null,
      'establish',
      'cultivate',
      'separate',
      null,
    ])
    expect(phaseOn(datedPhases({ ...drawn, endsOn: null }, book), '2030-01-01')?.code).toBe('separate')
  })

  test('are none before the start, without a whole timeline, and where a program has none', () => {
    expect(spans({ ...drawn, startsOn: null }, book)).toEqual([])
    expect(spans({ ...drawn, phaseDays: days.slice(0, 1) }, book)).toEqual([])
    expect(spans({ startsOn: '2027-01-15', endsOn: null }, book)).toEqual([])
    expect(spans(drawn, csceBook)).toEqual([])
  })

  test('are told, and stand on the line', () => {
    const [, cultivate] = datedPhases(drawn, book)
    const open = datedPhases({ ...drawn, endsOn: null }, book).at(-1)
    if (!cultivate || !open) throw new Error('there are no phases')
    expect((['en', 'fr'] as const).map((locale) => spaced(phaseSentence(cultivate, 'mentor', locale)))).toEqual([
      'You are in the phase “Cultivate”, until 15 October 2027.',
      'Vous êtes dans la phase « Cultiver », jusqu’au 15 octobre 2027.',
    ])
    expect((['en', 'fr'] as const).map((locale) => spaced(phaseSentence(open, null, locale)))).toEqual([
      'They are in the phase “Separate”.',
      'Le binôme est dans la phase « Se séparer ».',
    ])
    const line = withPhases(yearLine(year(), [], '2027-05-01'), datedPhases(drawn, book))
    expect(line.spans.map((span) => spaced(yearSpanWords(span, 'en'))).slice(-2)).toEqual([
      'Cultivate from 16 April 2027 to 15 October 2027',
      'Separate from 16 October 2027 to 14 January 2028',
    ])
    expect(
      spaced(yearSpanWords({ kind: 'phase', from: '2027-10-16', until: null, name: phases[2]!.label }, 'fr')),
    ).toBe('Se séparer depuis le 16 octobre 2027')
  })
})
