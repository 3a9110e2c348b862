import { describe, expect, test } from 'vitest'
import type { DutyName, Standing } from '../core/index.ts'
import { csce, resolve, type RuleBook, written } from '../rules/index.ts'
import { isSameBook, mayReplaceDraft, replaceDraft, type RuleDraft } from './draft.ts'
import type { Program } from './program.ts'

const as = (...duties: DutyName[]): Standing => ({ personId: 'p1', duties })
const program: Program = { id: 'g1', slug: 'mentors', state: 'open' }
const before: RuleDraft = { programId: 'g1', book: csce, revision: 3 }
const longer: RuleBook = { ...csce, settings: { ...csce.settings, term: { ...csce.settings.term, months: 18 } } }
const replace = (book: RuleBook, by = as('owner'), of = program) => replaceDraft(of, { before, book, open: null }, by)

describe('the draft of an edition', () => {
  test('is replaced whole, and each time counts', () => {
    expect(replace(longer)).toEqual({
      ok: true,
      state: { programId: 'g1', book: longer, revision: 4 },
      events: [{ type: 'DraftReplaced', subjectType: 'program', subjectId: 'g1', data: { revision: 4 } }],
    })
  })

  test('stays as it is where the same is said again, in whatever words of the book', () => {
    for (const book of [csce, { ...csce, off: [] }, written(resolve(csce))])
      expect(replace(book)).toEqual({ ok: true, state: before, events: [] })
  })

  test('counts as another where only what is noted beside it is', () => {
    expect(replaceDraft(program, { before, book: csce, open: null, noted: true }, as('owner'))).toMatchObject({
      ...{ ok: true, state: { book: csce, revision: 4 }, events: [{ data: { revision: 4 } }] },
    })
  })

  test('may contradict itself: that is for the day it is published', () => {
    const renewal = { ...csce.settings.renewal, allowed: false }
    expect(replace({ ...csce, settings: { ...csce.settings, renewal } })).toMatchObject({ state: { revision: 4 } })
  })

  test.each([
    ['by anybody', as(), program, 'draft-not-your-duty'],
    ['of a closed program', as('committee'), { ...program, state: 'closed' } as const, 'program-closed'],
  ])('is not replaced %s', (_whom, by, of, code) => {
    expect(mayReplaceDraft(of, by).map((refusal) => refusal.code)).toEqual([code])
    expect(replace(longer, by, of)).toMatchObject({ ok: false, refusals: [{ code }] })
  })
})

test('the draft is for whoever runs the program in any way', () => {
  for (const duty of ['owner', 'coordinator', 'committee'] as const)
    expect(mayReplaceDraft(program, as(duty))).toEqual([])
})

test('two books are the same where they come to the same whole', () => {
  const twelve = { ...csce, settings: { ...csce.settings, renewal: { ...resolve(csce).settings.renewal } } }
  expect([isSameBook(csce, csce), isSameBook(csce, longer), isSameBook(longer, csce)]).toEqual([true, false, false])
  // Written out is another source: what was Ithaca’s default is the program’s own word from then on.
  expect(isSameBook(csce, twelve)).toBe(false)
})
