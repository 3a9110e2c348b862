import { describe, expect, test } from 'vitest'
import { checkBook } from './check-book.ts'
import { presets } from './presets/presets.ts'
import { csce } from './presets/csce.ts'
import { resolve } from './resolve.ts'
import { ruleBook } from './rule-book.ts'

describe('the presets', () => {
  test.each(presets.map(({ key, book }) => [key, book] as const))(
    '%s is sound, but for what has to be chosen',
    (_key, book) => {
      const open = checkBook(resolve(book))
      expect(open.every(({ code }) => code === 'interval-not-chosen')).toBe(true)
      const chosen = {
        ...book,
        settings: { ...book.settings, oversight: { ...book.settings.oversight, checkInWeeks: 4 } },
      }
      expect(checkBook(resolve(chosen))).toEqual([])
    },
  )

  test('where the committee checks in, the interval is asked for in words that name the rules', () => {
    const [one] = presets.flatMap(({ book }) => checkBook(resolve(book)))
    expect(one?.norms).toEqual(['committee-check-ins', 'feedback-asked', 'feedback-given'])
    expect(one?.message.en).toContain('“The committee is asked to check in with everybody regularly”')
    expect(one?.message.fr).toContain('« On demande au comité de prendre des nouvelles')
  })
})

test('what a program has decided against is kept, and shown where a norm asks for it all the same', () => {
  const off = [{ point: 'step', step: { does: 'evaluation' }, source: { kind: 'default' } }] as const
  const book = resolve(ruleBook.parse({ ...csce, off }))
  expect(book.off).toEqual(off)
  expect(checkBook(book)).toMatchObject([{ code: 'off-yet-asked', norms: ['final-evaluation'] }])
})
