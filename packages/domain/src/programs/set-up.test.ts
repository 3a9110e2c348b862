import { describe, expect, test } from 'vitest'
import { chapters, csce, hraco, presets, resolve, type RuleBook, settingShapes } from '../rules/index.ts'
import { begunFrom } from './draft.ts'
import { markSetUp, setUpOf, setUpTasks, taskOfChapter, taskOfSetting } from './set-up.ts'

const statesOf = (book: RuleBook, marks = {}, revision = 3) =>
  Object.fromEntries(setUpOf({ book, revision }, marks).map(({ task, state }) => [task, state]))

describe('a first set-up', () => {
  test('asks about every chapter and every setting on one of its pages', () => {
    const asked = [...chapters.map(taskOfChapter)]
    const settings = settingShapes().fields.flatMap(({ key, shape }) =>
      shape.is === 'object' ? shape.fields.map((field) => `${key}.${field.key}`) : [],
    )
    const paths = settings.map(taskOfSetting)
    expect(new Set([...asked, ...paths])).toEqual(new Set(setUpTasks.filter((task) => task !== 'read')))
    expect(taskOfSetting('renewal')).toBe('term')
    expect(taskOfSetting('nothing.known')).toBe('read')
  })

  test('begins with everything open, whatever the preset', () => {
    for (const { book } of presets) expect(new Set(Object.values(statesOf(book)))).toEqual(new Set(['open']))
  })

  test('is done with what somebody was done with, and looks again at what does not fit by now', () => {
    expect(statesOf(csce, { term: 1, name: 0 })).toMatchObject({ term: 'done', name: 'done', meetings: 'open' })
    const settings = { ...csce.settings, term: { months: null } }
    expect(statesOf({ ...csce, settings }, { term: 1 })).toMatchObject({ term: 'look-again' })
  })

  test('tells what is to be chosen where it is asked, and on the page of reading all', () => {
    const steps = setUpOf({ book: hraco, revision: 1 }, {})
    const told = steps.filter(({ problems }) => problems.some(({ code }) => code === 'interval-not-chosen'))
    expect(told.map(({ task }) => task)).toEqual(['confidence', 'read'])
  })

  test('tells of norms that do not fit where they are asked about', () => {
    const meetings = csce.norms.find(({ id }) => id === 'meetings-at-least')
    const twice = { ...csce, norms: [...csce.norms, ...(meetings ? [{ ...meetings, id: 'once-more' }] : [])] }
    expect(statesOf(twice, { term: 1, meetings: 1 })).toMatchObject({ term: 'done', meetings: 'look-again' })
  })

  test('is not done with who is in charge while nobody was asked who is missing', () => {
    const stateWith = (invited: boolean) =>
      setUpOf({ book: csce, revision: 3 }, { charge: 1 }, [{ who: 'coordinator', invited }]).find(
        ({ task }) => task === 'charge',
      )?.state
    expect([stateWith(false), stateWith(true)]).toEqual(['look-again', 'done'])
  })

  test('was read through only as it was read', () => {
    expect(statesOf(csce, { read: 3 })).toMatchObject({ read: 'done' })
    expect(statesOf(csce, { read: 2 })).toMatchObject({ read: 'open' })
  })

  test('keeps its marks until the first edition, each to be taken back', () => {
    const draft = { state: 'draft' } as const
    expect(markSetUp({ name: 1 }, { task: 'term', done: true, revision: 2 }, draft)).toEqual({ name: 1, term: 2 })
    expect(markSetUp({ name: 1, term: 2 }, { task: 'term', done: false, revision: 3 }, draft)).toEqual({ name: 1 })
    expect(markSetUp({}, { task: 'term', done: true, revision: 2 }, { state: 'open' })).toEqual({})
  })
})

test('a book begins under the name and in the zone of its program', () => {
  const { name, timeZone } = begunFrom(csce, { name: 'Mentors of 2027', timeZone: 'Europe/Paris' }).settings.identity
  expect({ name, timeZone }).toEqual({
    name: { en: 'Mentors of 2027', fr: 'Mentors of 2027' },
    timeZone: 'Europe/Paris',
  })
  const french = csce.settings.identity.name.fr
  expect(begunFrom(csce, { name: french, timeZone }).settings.identity.name).toEqual(csce.settings.identity.name)
  expect(resolve(csce).settings.identity.timeZone).toBe('America/Toronto')
})
