import { describe, expect, test } from 'vitest'
import { clauseTopics } from '../vocabulary/clauses.ts'
import type { Norm } from '../norm.ts'
import { chapterOfOff, offKeys, offSentence } from '../off.ts'
import { patchBook, type RulePatch } from '../patch.ts'
import { condition, quantity, step } from '../presets/norms.ts'
import { csce, hraco } from '../presets/presets.ts'
import { readGiven } from '../given-book.ts'
import { resolve } from '../resolve.ts'
import type { RuleBook } from '../rule-book.ts'
import { checkBook } from '../check-book.ts'

const decided = { kind: 'decided', by: { en: 'the board', fr: 'le conseil' }, on: '2027-01-15' } as const
const patched = (book: RuleBook, ...patches: RulePatch[]) => patchBook(book, patches, decided, csce.norms)
const read = (book: RuleBook, ...patches: RulePatch[]) => {
  const { book: made, refusals } = patched(book, ...patches)
  return readGiven(made).book ?? expect.fail(JSON.stringify([refusals, readGiven(made).refusals]))
}
const refused = (book: RuleBook, patch: RulePatch) => patched(book, patch).refusals.map(({ code }) => code)
const ids = (book: RuleBook) => book.norms.map(({ id }) => id)
const normOf = (book: RuleBook, id: string): Norm => book.norms.find((norm) => norm.id === id) ?? expect.fail(id)

const faceToFace = normOf(csce, 'face-to-face')
const asked = { id: 'one', strength: 'expected', party: 'pair', source: { kind: 'default' } } as const
const { id: _id, source: _source, delegation: _delegation, ...bare } = normOf(csce, 'meetings-at-least')

describe('a norm put in the place of another', () => {
  test('keeps its place and its key, and is then decided', () => {
    const by = { ...bare, bound: { is: 'between', least: 6, most: 8 }, party: 'mentor' }
    const book = read(csce, { does: 'replace', norm: 'meetings-suggested', by })
    expect(ids(book)).toEqual(ids(csce))
    expect(normOf(book, 'meetings-suggested')).toMatchObject({ ...by, source: decided, delegation: null })
  })

  test('that says the same stays as it is, with where it comes from', () => {
    const by = { ...faceToFace, source: { kind: 'default' } }
    expect(patched(csce, { does: 'replace', norm: 'face-to-face', by }).book).toEqual(csce)
  })

  test('has no other key, and is one', () => {
    const by = { ...faceToFace, id: 'meetings-at-least' }
    expect(refused(csce, { does: 'replace', norm: 'face-to-face', by })).toEqual(['norm-keeps-its-key'])
    expect(refused(csce, { does: 'replace', norm: 'nobody', by: faceToFace })).toEqual(['norm-unknown'])
    const { book } = patched(csce, { does: 'replace', norm: 'face-to-face', by: 'meet' })
    expect(readGiven(book).book).toBeNull()
  })
})

describe('a norm that is new', () => {
  test('is called by what it asks, and counts as decided', () => {
    const added = (norm: object) => read(csce, { does: 'add', norm, before: null }).norms.at(-1)
    expect(added(bare)).toMatchObject({ id: 'meeting-asked', source: decided, delegation: null })
    const { id, source, delegation, leadHours, dueDays, ...toEvaluate } = step(
      asked,
      { does: 'evaluation' },
      { at: 'formal-end' },
    )
    expect([id, source, delegation, leadHours, dueDays]).toHaveLength(5)
    expect(added(toEvaluate)).toMatchObject({ id: 'evaluation-asked', leadHours: null, dueDays: null })
    const hours = { ...bare, measure: { of: 'hours', party: 'mentor' } }
    expect(added(hours)).toMatchObject({ id: 'hours-asked' })
    const { id: _one, ...condition1 } = condition({ ...asked, id: 'one' }, { on: 'pair', must: 'shared-language' })
    expect(added(condition1)).toMatchObject({ id: 'shared-language-asked' })
    const promise = { kind: 'clause', strength: 'required', party: 'each', topic: 'copy', text: { en: 'A', fr: 'B' } }
    expect(added(promise)).toMatchObject({ id: 'clause-copy-2' })
    expect(readGiven(patched(csce, { does: 'add', norm: { kind: 'Another' }, before: null }).book).book).toBeNull()
  })

  test('has a key of its own, however many there are', () => {
    const add: RulePatch = { does: 'add', norm: bare, before: null }
    expect(ids(read(csce, add, add, add)).slice(-3)).toEqual(['meeting-asked', 'meeting-asked-2', 'meeting-asked-3'])
  })

  test('is added to whatever stands there already', () => {
    const book = { ...csce, norms: [null] } as unknown as RuleBook
    expect(patched(book, { does: 'add', norm: bare, before: null }).book).toMatchObject({
      norms: [null, { kind: 'quantity' }],
    })
  })

  test('that was removed since the edition comes back where it stood, with where it comes from', () => {
    const without = read(csce, { does: 'remove', norm: 'face-to-face' })
    expect(read(without, { does: 'put-back', norm: 'face-to-face' })).toEqual(csce)
    const last = csce.norms.at(-1)?.id ?? ''
    expect(ids(read(csce, { does: 'remove', norm: last }, { does: 'put-back', norm: last })).at(-1)).toBe(last)
    expect(refused(csce, { does: 'put-back', norm: 'face-to-face' })).toEqual(['norm-already-there'])
    expect(refused(csce, { does: 'put-back', norm: 'nobody' })).toEqual(['norm-unknown'])
  })
})

describe('a point decided against', () => {
  test('takes the place of the norm on it, and can be considered again', () => {
    const book = read(csce, { does: 'decide-against', norm: 'face-to-face' })
    expect(ids(book)).not.toContain('face-to-face')
    expect(book.off).toMatchObject([{ point: 'quantity', source: decided }])
    expect(offSentence(book.off?.[0] ?? expect.fail(), resolve(book))).toEqual({
      en: 'The program has decided to set no figure for meetings in person.',
      fr: 'Le programme a choisi de ne fixer aucun chiffre pour les rencontres en personne.',
    })
    expect(read(book, { does: 'reconsider', off: 'off-quantity-contacts' }).off).toEqual([])
    expect(refused(book, { does: 'reconsider', off: 'off-quantity-hours' })).toEqual(['decision-unknown'])
    expect(refused(csce, { does: 'reconsider', off: 'off-quantity-hours' })).toEqual(['decision-unknown'])
  })

  test('of one way of meeting says nothing of meetings, and of one kind of contact nothing of the others', () => {
    const contradicted = (measure: object) => {
      const book = read(csce, { does: 'decide-against-point', point: { point: 'quantity', measure } })
      return checkBook(resolve(book))
        .filter(({ code }) => code === 'off-yet-asked')
        .flatMap(({ norms }) => norms)
    }
    const meetings = { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false }
    expect(contradicted(meetings)).toEqual(['meetings-at-least', 'meetings-suggested', 'face-to-face'])
    expect(contradicted({ ...meetings, modes: ['in-person'] })).toEqual(['face-to-face'])
    expect(contradicted({ ...meetings, modes: ['video'] })).toEqual([])
    expect(contradicted({ ...meetings, kinds: ['call'] })).toEqual([])
    expect(contradicted({ of: 'hours', party: 'mentor' })).toEqual([])
    expect(contradicted({ of: 'months' })).toEqual(['term-twelve-months'])
  })

  test('is decided once, each in its chapter and under a key of its own', () => {
    const norms = [
      quantity({ ...asked, id: 'several' }, { ...bare, measure: severalContacts } as never),
      step({ ...asked, id: 'evaluated' }, { does: 'evaluation' }, { at: 'formal-end' }),
      step({ ...asked, id: 'goals-set' }, { does: 'goals' }, { at: 'each-meeting' }),
      condition({ ...asked, id: 'language' }, { on: 'pair', must: 'shared-language' }),
    ]
    const against = [...norms, normOf(csce, 'clause-respect')].map(({ id }): RulePatch => ({
      does: 'decide-against',
      norm: id,
    }))
    const whole = { ...csce, norms: [...csce.norms, ...norms] }
    const off = read(whole, ...against).off ?? []
    expect(off.map((one) => chapterOfOff(one))).toEqual(['meetings', 'start', 'goals', 'people', 'promises'])
    expect(offKeys([...off, ...off.slice(0, 2)])).toEqual([
      'off-quantity-contacts',
      'off-step-evaluation',
      'off-step-goals',
      'off-condition-shared-language',
      'off-clause-respect',
      'off-quantity-contacts-2',
      'off-step-evaluation-2',
    ])
    expect(offSentence(off[0] ?? expect.fail(), resolve(csce)).en).toBe(
      'The program has decided to set no figure for contacts (meeting or call).',
    )
    const twice: RulePatch = { does: 'decide-against-point', point: { point: 'clause', topic: 'respect' } }
    expect(read(csce, twice, twice).off).toHaveLength(1)
  })

  test('is one that a book can have', () => {
    const { book } = patched(
      hraco,
      { does: 'decide-against-point', point: null },
      { does: 'decide-against-point', point: { point: 'clause', topic: 'respect' } },
      { does: 'reconsider', off: 'off-clause-respect' },
    )
    expect(book).toMatchObject({ off: [null] })
    expect(readGiven(book).book).toBeNull()
    expect(clauseTopics).toContain('respect')
  })
})

const severalContacts = { of: 'contacts', kinds: ['meeting', 'call'], modes: null, minutes: null, realTime: false }
