import { describe, expect, test } from 'vitest'
import { chapterOf } from './chapters.ts'
import { resolve } from './resolve.ts'
import { settingLines } from './setting-lines.ts'
import { csce } from './presets/csce.ts'

const book = resolve(csce)
const changed = (settings: object) => resolve({ ...csce, settings: { ...csce.settings, ...settings } })
const sentence = (key: string, settings: object, locale: 'en' | 'fr' = 'en') =>
  settingLines(changed(settings), locale).find((line) => line.key === key)

describe('a rule book is read in chapters', () => {
  test('every norm of the preset has its place', () => {
    expect(Object.fromEntries(book.norms.map((norm) => [norm.id, chapterOf(norm)]))).toMatchObject({
      'goals-three': 'goals',
      'goal-parts': 'goals',
      'agreement-acknowledged': 'start',
      'clause-respect': 'promises',
      'mentor-more-senior': 'people',
      'term-twelve-months': 'term',
      'renewal-by-both': 'term',
      'meetings-at-least': 'meetings',
      'meeting-agenda': 'meetings',
      'final-evaluation': 'end',
    })
  })

  test('a review every few months is read with the meetings', () => {
    const agenda = book.norms.find(({ id }) => id === 'meeting-agenda')
    if (agenda?.kind !== 'step') throw new Error('no step')
    expect(chapterOf({ ...agenda, step: { does: 'review' }, moment: { at: 'every', months: 6 } })).toBe('meetings')
    expect(chapterOf({ ...agenda, step: { does: 'evaluation' }, moment: { at: 'closing' } })).toBe('end')
    expect(chapterOf({ ...agenda, step: { does: 'goals' }, moment: { at: 'start' } })).toBe('goals')
  })
})

describe('a setting in words', () => {
  test('is marked as Ithaca’s default, or as the program’s own', () => {
    expect(settingLines(book, 'en').find(({ key }) => key === 'capacity.mentor')).toMatchObject({
      sentence: 'One mentor has at most 1 mentorship at a time.',
      source: { kind: 'default' },
    })
    expect(sentence('capacity.mentor', { capacity: { mentor: 3 } })).toMatchObject({
      sentence: 'One mentor has at most 3 mentorships at a time.',
      source: null,
    })
  })

  test('says that there is no limit, who makes pairs, and who reads in confidence', () => {
    expect(sentence('capacity.mentor', { capacity: { mentor: null } })?.sentence).toContain('no limit')
    expect(sentence('matching.publishedBy', { matching: { publishedBy: ['committee'] } })?.sentence).toContain(
      'committee',
    )
    expect(sentence('matching.publishedBy', { matching: { publishedBy: ['staff'] } })?.sentence).toContain(
      'coordinator',
    )
    expect(sentence('oversight.body', { oversight: { body: 'committee' } }, 'fr')?.sentence).toContain('comité')
  })
})
