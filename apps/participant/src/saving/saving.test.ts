import { describe, expect, test } from 'vitest'
import { isUnsaved, markOf, saving, startSaving, toSend, wantsSending } from './saving.ts'
import type { GoalText, Saving, SavingEvent, Version } from './saving.ts'

const empty: GoalText = { statement: '', metric: '', deadline: null, kind: null }
const version = (revision: number, text: Partial<GoalText> = {}): Version => ({ revision, text: { ...empty, ...text } })
const after = (events: SavingEvent[], from: Saving = startSaving(version(1))) => events.reduce(saving, from)

describe('while one types', () => {
  test('what was typed wants sending, and only the changed fields are sent', () => {
    const state = after([{ type: 'typed', change: { statement: 'Lead a design review' } }])
    expect(wantsSending(state)).toBe(true)
    expect(toSend(state)).toEqual({ statement: 'Lead a design review' })
    expect(markOf(state)).toBe('unsaved')
  })

  test('what is on its way is not sent a second time', () => {
    const state = after([{ type: 'typed', change: { metric: 'one review' } }, { type: 'sent' }])
    expect(wantsSending(state)).toBe(false)
    expect(markOf(state)).toBe('saving')
  })

  test('what is typed during a save stays and is sent next', () => {
    const state = after([
      { type: 'typed', change: { statement: 'Lead' } },
      { type: 'sent' },
      { type: 'typed', change: { statement: 'Lead a review' } },
      { type: 'saved', version: version(2, { statement: 'Lead' }) },
    ])
    expect(state.mine.statement).toBe('Lead a review')
    expect(state.base.revision).toBe(2)
    expect(wantsSending(state)).toBe(true)
  })

  test('a space at the end is no change, and does not vanish while one types', () => {
    const state = after([
      { type: 'typed', change: { statement: 'Lead ' } },
      { type: 'sent' },
      { type: 'saved', version: version(2, { statement: 'Lead' }) },
    ])
    expect(state.mine.statement).toBe('Lead ')
    expect(markOf(state)).toBe('saved')
  })

  test('a text that the server cleaned is shown as it is kept', () => {
    const state = after([
      { type: 'typed', change: { statement: 'Le\u0001ad' } },
      { type: 'sent' },
      { type: 'saved', version: version(2, { statement: 'Lead' }) },
    ])
    expect(state.mine.statement).toBe('Lead')
    expect(markOf(state)).toBe('saved')
  })
})

describe('when the server cannot be reached', () => {
  test('the text stays and wants sending again', () => {
    const state = after([{ type: 'typed', change: { statement: 'Lead' } }, { type: 'sent' }, { type: 'unreachable' }])
    expect(markOf(state)).toBe('unreachable')
    expect(wantsSending(state)).toBe(true)
    expect(state.mine.statement).toBe('Lead')
  })

  test('after a reload the kept text is there again', () => {
    const kept = { base: version(1), mine: { ...empty, statement: 'Lead' } }
    const state = startSaving(version(1), kept)
    expect(state.mine.statement).toBe('Lead')
    expect(wantsSending(state)).toBe(true)
  })

  test('after a reload the kept text meets a newer one of the other', () => {
    const kept = { base: version(1, { statement: 'A' }), mine: { ...empty, statement: 'B' } }
    const state = startSaving(version(2, { statement: 'C' }), kept)
    expect(state.conflicts).toEqual([{ field: 'statement', theirs: 'C' }])
    expect(state.mine.statement).toBe('B')
  })
})

describe('when the other saved first', () => {
  const typed: SavingEvent[] = [{ type: 'typed', change: { statement: 'Mine' } }, { type: 'sent' }]

  test('a change of another field is taken over without asking', () => {
    const state = after([...typed, { type: 'stale', theirs: version(2, { metric: 'theirs' }) }])
    expect(state.conflicts).toEqual([])
    expect(state.mine).toEqual({ ...empty, statement: 'Mine', metric: 'theirs' })
    expect(toSend(state)).toEqual({ statement: 'Mine' })
  })

  test('a change of the same field waits for a choice and sends nothing', () => {
    const state = after([...typed, { type: 'stale', theirs: version(2, { statement: 'Theirs' }) }])
    expect(markOf(state)).toBe('choose')
    expect(wantsSending(state)).toBe(false)
    expect(state.mine.statement).toBe('Mine')
  })

  test('the same text from both is no conflict', () => {
    const state = after([...typed, { type: 'stale', theirs: version(2, { statement: 'Mine' }) }])
    expect(isUnsaved(state)).toBe(false)
  })

  const stale: SavingEvent[] = [...typed, { type: 'stale', theirs: version(2, { statement: 'Theirs' }) }]

  test('keeping mine sends mine on the newer revision', () => {
    const state = after([...stale, { type: 'kept-mine', field: 'statement' }])
    expect(toSend(state)).toEqual({ statement: 'Mine' })
    expect(state.base.revision).toBe(2)
  })

  test('taking theirs sets mine aside, and one press brings it back', () => {
    const taken = after([...stale, { type: 'took-theirs', field: 'statement' }])
    expect(isUnsaved(taken)).toBe(false)
    expect(taken.setAside).toEqual({ statement: 'Mine' })
    const back = saving(taken, { type: 'brought-back', field: 'statement' })
    expect(back.mine.statement).toBe('Mine')
    expect(back.setAside).toEqual({})
  })

  test('keeping both joins the two texts', () => {
    const state = after([...stale, { type: 'kept-both', field: 'statement' }])
    expect(state.mine.statement).toBe('Theirs\nMine')
  })
})

describe('what is heard meanwhile', () => {
  test("the other side's text appears where nothing was typed", () => {
    const state = after([{ type: 'heard', version: version(3, { statement: 'Theirs' }) }])
    expect(state.mine.statement).toBe('Theirs')
    expect(markOf(state)).toBe('idle')
  })

  test('an older answer is left alone', () => {
    const state = after([{ type: 'heard', version: version(1, { statement: 'Old' }) }])
    expect(state.mine.statement).toBe('')
  })
})

test('a refusal stays until something is typed', () => {
  const refused = after([
    { type: 'typed', change: { statement: 'x' } },
    { type: 'sent' },
    { type: 'refused', refusals: [{ at: 'statement', message: 'Too long' }] },
  ])
  expect(markOf(refused)).toBe('refused')
  expect(wantsSending(refused)).toBe(false)
  const typed = saving(refused, { type: 'typed', change: { statement: 'y' } })
  expect(typed.refusals).toEqual([])
  expect(wantsSending(typed)).toBe(true)
})
