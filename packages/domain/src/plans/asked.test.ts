import { describe, expect, test } from 'vitest'
import { obligations, obligationSentence, reminderWords } from '../obligations/index.ts'
import { bookOf, contact, contactsNorm, csceBook, stepNorm, year } from '../samples/index.ts'
import type { Norm, ResolvedBook } from '../rules/index.ts'
import { yearLine, yearMarkWords } from '../year/index.ts'
import { activityObligations } from './obligations.ts'
import { activitiesAct, activitiesTold } from './phrases.ts'
import type { PlanItem } from './plan.ts'

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
const days = [
  { code: 'cultivate', from: '2027-04-16' },
  { code: 'separate', from: '2027-10-16' },
]
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

const names = { mentor: 'Ana', protege: 'Ben' }
const timeline = (more: Partial<Parameters<typeof stepNorm>[1]> = {}) =>
  stepNorm('timeline', { step: { does: 'timeline' }, moment: { at: 'start' }, party: 'mentor', ...more })

describe('the timeline as something asked (ASQM-32)', () => {
  const asked = (norm: Norm, phaseDays: typeof days = []) =>
    obligations(year({ phaseDays }), withTerm(bookOf(norm)), '2027-05-01').filter(
      ({ ask }) => ask.code === 'draw-timeline',
    )

  test('waits on the mentor until each phase has its day', () => {
    const [open] = asked(timeline())
    expect(open).toMatchObject({
      key: 'timeline/phases-1/mentor',
      state: 'open',
      waitingOn: 'mentor',
      remindFrom: '2027-01-24',
    })
    const [met] = asked(timeline(), days)
    expect(met).toMatchObject({ state: 'met', waitingOn: null, remindFrom: null })
    if (!open || !met) throw new Error('nothing is asked')
    const words = (one: typeof open, locale: 'en' | 'fr') =>
      spaced(obligationSentence(one, 'mentor', { names, book }, locale).sentence)
    expect([words(open, 'en'), words(open, 'fr'), words(met, 'en')]).toEqual([
      'You are asked to give each phase its day on the timeline.',
      'On vous demande de donner à chaque phase sa date au calendrier.',
      'The timeline is drawn.',
    ])
    expect(reminderWords({ obligation: open, party: 'mentor', nth: 0 }, { names, book }, 'en').button).toBe(
      'Open the timeline',
    )
  })

  test('is advice, asked of the pair, or nothing, by its strength and party', () => {
    expect(asked(timeline({ strength: 'recommended', party: 'each' }))).toMatchObject([
      { state: 'advice', party: 'pair', remindFrom: null },
    ])
    expect(asked(timeline({ strength: 'guideline' }))).toEqual([])
    expect(
      obligations(year(), bookOf(timeline()), '2027-05-01').filter(({ ask }) => ask.code === 'draw-timeline'),
    ).toEqual([])
  })
})

const did = (doneOn: string | null, more: Partial<PlanItem> = {}): PlanItem => ({
  ...{ id: `${doneOn}${more.onDay}`, mentorshipId: 'm1', kind: 'activity', goalId: null },
  ...{ section: null, onDay: null, doneOn, dropped: false, ...more },
})
type Asked = Partial<ReturnType<typeof contactsNorm>>
const activities = (more: Asked = {}, inEach: string[] | null = null) =>
  contactsNorm('activities', { measure: { of: 'activities', inEach }, ...more })

test('activities without a figure are none', () => {
  const ask = { code: 'do-activities', bound: { is: 'at-least', count: 1 }, per: 'year', sections: null } as const
  expect(activitiesAct({ progress: null, dueOn: null }, ask).en).toBe('carry out 0 more activities')
  expect(activitiesTold({ progress: null }).fr).toBe('Les activités demandées sont réalisées.')
})

describe('activities as something asked', () => {
  const asked = (norm: Norm, plan: readonly PlanItem[], today = '2027-05-01') =>
    obligations(year({ plan }), bookOf(norm), today).filter(({ ask }) => ask.code === 'do-activities')

  test('so many in a stretch of time: done ones count, dated ones are planned', () => {
    const plan = [
      did('2027-02-01'),
      did('2027-01-01'),
      did(null, { onDay: '2027-09-01' }),
      did(null),
      did('2027-03-01', { dropped: true }),
      did('2027-03-01', { kind: 'milestone' }),
    ]
    const [open] = asked(activities(), plan)
    expect(open).toMatchObject({
      ...{
        key: 'activities/2027-01-15/pair',
        state: 'open',
        progress: { count: 1, target: 2, most: null },
        planned: 1,
      },
      ...{ dueOn: '2028-01-14', waitingOn: 'pair' },
    })
    if (!open) throw new Error('nothing is asked')
    const words = (locale: 'en' | 'fr') => spaced(obligationSentence(open, 'mentor', { names, book }, locale).sentence)
    expect([words('en'), words('fr')]).toEqual([
      'You are asked to carry out 1 more activity by 14 January 2028.',
      'On vous demande de réaliser encore 1 activité d’ici au 14 janvier 2028.',
    ])
    expect(asked(activities(), plan, '2027-12-20')).toMatchObject([{ state: 'due' }])
    expect(asked(activities(), [...plan, did('2027-04-01')])).toMatchObject([
      { state: 'met', waitingOn: null, remindFrom: null },
    ])
  })

  test('in each section, where more in one makes up for none of another', () => {
    const norm = activities({ bound: { is: 'target', count: 1 }, window: { length: 'term', counted: 'from-start' } }, [
      'a',
      'b',
      'c',
    ])
    const plan = [
      did('2027-02-01', { section: 'a' }),
      did('2027-03-01', { section: 'a' }),
      did(null, { section: 'b', onDay: '2027-08-01' }),
    ]
    const [open] = asked(norm, plan)
    expect(open).toMatchObject({ progress: { count: 1, target: 3, most: null }, planned: 1 })
    if (!open) throw new Error('nothing is asked')
    expect(
      (['en', 'fr'] as const).map((locale) => spaced(obligationSentence(open, null, { names, book }, locale).sentence)),
    ).toEqual([
      'Ana and Ben are asked to carry out 2 more activities by 14 January 2028, so that none of 3 sections is left out.',
      'On demande à Ana et à Ben de réaliser encore 2 activités d’ici au 14 janvier 2028, sans laisser de côté aucun des 3 volets.',
    ])
  })

  test('is told when its time is over, and forgotten where it was only suggested', () => {
    const months = { window: { length: 'month', counted: 'calendar' }, party: 'each' } as const
    const late = asked(activities(months), [did('2027-02-01')], '2027-03-05').slice(0, 2)
    expect(late).toMatchObject([
      { state: 'overdue', party: 'mentor', waitingOn: null },
      { state: 'overdue', party: 'protege' },
    ])
    const words = (locale: 'en' | 'fr', plan: PlanItem[]) =>
      asked(activities(months), plan, '2027-03-05')
        .slice(0, 1)
        .map((one) => spaced(obligationSentence(one, 'mentor', { names, book }, locale).sentence))
    const two = [did('2027-02-01'), did('2027-02-02')]
    expect(
      [words('en', [did('2027-02-01')]), words('fr', [did('2027-02-01')]), words('en', two), words('fr', two)].flat(),
    ).toEqual([
      '1 of 2 activities carried out.',
      '1 sur 2 activités ; le reste manque.',
      'The activities asked for are carried out.',
      'Les activités demandées sont réalisées.',
    ])
    expect(asked(activities({ ...months, strength: 'recommended', party: 'mentor' }), [], '2027-03-05')).toMatchObject([
      { state: 'advice', since: '2027-03-01' },
    ])
    expect(asked(activities({ ...months, strength: 'guideline', party: 'protege' }), [], '2027-03-05')).toMatchObject([
      { remindFrom: null },
    ])
  })

  test('in a range, between meetings, of nobody of the two, and at most: as far as it is judged', () => {
    const between = activities({
      bound: { is: 'between', least: 1, most: 3 },
      window: { length: 'between-meetings', counted: 'from-start' },
    })
    const facts = year({ contacts: [contact('2027-02-01')], endsOn: null })
    const open = obligations(facts, bookOf(between), '2027-05-01').find(({ ask }) => ask.code === 'do-activities')
    expect(open).toMatchObject({ dueOn: null, progress: { count: 0, target: 1, most: 3 } })
    if (!open) throw new Error('nothing is asked')
    expect(obligationSentence(open, 'mentor', { names, book }, 'en').title).toBe('Carry out 1 more activity')
    expect(asked(activities({ party: 'committee' }), [])).toEqual([])
    expect(asked(activities({ bound: { is: 'at-most', count: 2 } }), [])).toEqual([])
  })

  test('is judged by the edition in force when its time began', () => {
    const monthly = (id: string) => bookOf({ ...activities({ window: { length: 'month', counted: 'calendar' } }), id })
    const pins = [
      { from: '2027-01-15', book: monthly('one'), edition: 1 },
      { from: '2027-03-15', book: monthly('two'), edition: 2 },
    ] as const
    const { contacts, startsOn, endsOn } = year()
    const part = { contacts, startsOn: startsOn ?? '', endsOn, terms: [], pauses: [], delegated: [] }
    const keys = activityObligations({ contacts: part, plan: [] }, pins, '2027-05-01').map(({ key }) => key)
    expect(keys).toEqual(['one/2027-02-01/pair', 'one/2027-03-01/pair', 'two/2027-04-01/pair', 'two/2027-05-01/pair'])
  })
})

test('milestones stand on the line with the number of their goal, reached or not; of a dropped goal they do not', () => {
  const milestone = (id: string, more: Partial<PlanItem>) => did(null, { id, kind: 'milestone', ...more })
  const plan = [
    milestone('m-1', { goalId: 'b', onDay: '2027-04-01', doneOn: '2027-04-03' }),
    milestone('m-2', { goalId: 'b', onDay: '2027-05-01' }),
    milestone('m-3', { goalId: 'gone', onDay: '2027-05-01' }),
    milestone('m-4', { goalId: 'b' }),
    milestone('m-5', { onDay: '2027-05-01' }),
    did(null, { goalId: 'b', onDay: '2027-05-01' }),
  ]
  const line = yearLine(year({ plan }), [], '2027-05-01')
  const marks = line.marks.filter(({ kind }) => kind === 'milestone' || kind === 'reached')
  const words = (locale: 'en' | 'fr') =>
    marks.map((mark) => spaced(yearMarkWords(mark, line, { all: [], names, book }, locale)))
  expect(words('en')).toEqual(['Milestone of goal 2 reached on 3 April 2027', 'Milestone of goal 2 on 1 May 2027'])
  expect(words('fr')).toEqual([
    'Étape de l’objectif 2 franchie le 3 avril 2027',
    'Étape de l’objectif 2 le 1er mai 2027',
  ])
})
