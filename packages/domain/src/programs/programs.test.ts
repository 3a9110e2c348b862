import { describe, expect, test } from 'vitest'
import type { DutyName, Standing } from '../core/index.ts'
import { csce, presets, resolve } from '../rules/index.ts'
import { type Duty, endDuty, giveDuty, mayEndDuty, mayGiveDuty } from './duty.ts'
import { createProgram, type Edition, isSlug, mayPublishEdition, mayPublishBook, type Program } from './program.ts'
import { publishEdition } from './program.ts'

const book = resolve(csce)
const as = (...duties: DutyName[]): Standing => ({ personId: 'p1', duties })
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)
const program: Program = { id: 'g1', slug: 'mentors', state: 'draft' }

describe('a program', () => {
  const wanted = { id: 'g1', slug: 'mentors', preset: 'csce', slugTaken: false }

  test('is made in draft by an owner', () => {
    expect(createProgram(wanted, as('owner'))).toEqual({
      ok: true,
      state: program,
      events: [{ type: 'ProgramCreated', subjectType: 'program', subjectId: 'g1', data: { preset: 'csce' } }],
    })
  })

  test.each([
    ['by a coordinator', wanted, as('coordinator'), 'program-not-your-duty'],
    ['at an address that is taken', { ...wanted, slugTaken: true }, as('owner'), 'slug-taken'],
    ['at an address that cannot be one', { ...wanted, slug: 'Our Mentors' }, as('owner'), 'slug-not-usable'],
    ['where a page of Ithaca is', { ...wanted, slug: 'graphql' }, as('owner'), 'slug-reserved'],
    ['where a page of the association is', { ...wanted, slug: 'settings' }, as('owner'), 'slug-reserved'],
    ['where programs begin', { ...wanted, slug: 'new' }, as('owner'), 'slug-reserved'],
  ])('is refused %s', (_why, input, by, code) => {
    const decision = createProgram(input, by)
    expect(!decision.ok && codes(decision.refusals)).toEqual([code])
  })

  test.each(['admin', 'o', 'x', '-a', 'a--b', 'é', 'A', 'x'.repeat(41)])('%s is no address', (slug) =>
    expect(isSlug(slug)).toBe(false),
  )
})

describe('an edition', () => {
  const input = { id: 'e1', book, hash: 'h', current: null }

  test('is published by an owner and opens the program', () => {
    expect(publishEdition(program, input, as('owner'))).toMatchObject({
      ok: true,
      state: { program: { state: 'open' }, edition: { number: 1, hash: 'h' } },
      events: [{ type: 'EditionPublished', data: { number: 1, hash: 'h' } }],
    })
  })

  test('counts on, and is refused where nothing differs', () => {
    const current: Edition = { id: 'e1', programId: 'g1', number: 1, hash: 'h', book }
    const next = { ...input, id: 'e2', current, book: { ...book, norms: [] } }
    expect(publishEdition(program, next, as('owner'))).toMatchObject({ state: { edition: { number: 2 } } })
    const same = publishEdition(program, { ...input, current }, as('owner'))
    expect(!same.ok && codes(same.refusals)).toEqual(['edition-unchanged'])
  })

  test('is refused where something has to be chosen first, and where its rules do not fit', () => {
    const weeks = resolve(presets.at(-1)?.book ?? expect.fail('no preset'))
    expect(mayPublishBook(weeks)).toEqual([{ code: 'check-in-weeks-missing', at: 'checkInWeeks', limit: 52 }])
    const lost = { ...book, settings: { ...book.settings, renewal: { ...book.settings.renewal, allowed: false } } }
    const refused = publishEdition(program, { ...input, book: lost }, as('owner'))
    // The step of renewing, and the figure that is left to a renewal.
    expect(!refused.ok && refused.refusals).toEqual([{ code: 'rules-do-not-fit', limit: 2 }])
    expect(mayPublishBook(book)).toEqual([])
  })

  test('is not published by others or in a closed program', () => {
    expect(codes(mayPublishEdition(program, null, as('committee')))).toEqual(['program-not-your-duty'])
    expect(codes(mayPublishEdition({ ...program, state: 'closed' }, null, as('owner')))).toEqual(['program-closed'])
  })
})

describe('a duty', () => {
  const duty: Duty = { id: 'd1', duty: 'committee', personId: 'p2', soleOwner: false }
  const free = { held: [], removed: false }

  test('is given by an owner, and one in the committee by a coordinator', () => {
    expect(giveDuty(duty, free, as('coordinator'))).toMatchObject({ ok: true, events: [{ type: 'DutyGiven' }] })
    expect(mayGiveDuty('coordinator', free, as('owner'))).toEqual([])
  })

  test.each([
    ['not theirs to give', 'coordinator', free, as('coordinator'), 'duty-not-yours-to-give'],
    ['held already', 'committee', { held: ['committee'], removed: false }, as('owner'), 'duty-already-held'],
    ['of somebody who left', 'committee', { held: [], removed: true }, as('owner'), 'duty-of-removed-person'],
  ] as const)('is refused when %s', (_why, name, to, by, code) => {
    expect(codes(mayGiveDuty(name, to, by))).toEqual([code])
    expect(giveDuty({ ...duty, duty: name }, to, by).ok).toBe(false)
  })

  test('ends, but not the last owner’s', () => {
    expect(endDuty(duty, as('owner'))).toMatchObject({ ok: true, state: null, events: [{ type: 'DutyEnded' }] })
    expect(codes(mayEndDuty({ ...duty, duty: 'owner', soleOwner: true }, as('owner')))).toEqual(['last-owner-duty'])
    expect(codes(mayEndDuty(duty, as('committee')))).toEqual(['duty-not-yours-to-give'])
    expect(endDuty(duty, as()).ok).toBe(false)
  })
})
