import { describe, expect, test } from 'vitest'
import { type Preset, presets, resolve } from '../rules/index.ts'
import { refusalMessage } from './refusals.ts'

const bookOf = (key: Preset['key']) => resolve(presets.find((one) => one.key === key)?.book ?? expect.fail('no preset'))
const none = resolve({
  ...bookOf('usnc'),
  settings: { ...bookOf('usnc').settings, agreement: { ...bookOf('usnc').settings.agreement, form: 'none' } },
})
const said = (code: string, key: string | null, part?: string) =>
  refusalMessage({ code, ...(part !== undefined && { part }) }, 'en', key === null ? null : bookOf(key))

describe('a refusal speaks of what the two of that program do', () => {
  test.each([
    ['csce', 'You have signed this agreement already.'],
    ['hraco', 'You have accepted this already.'],
    ['usnc', 'You have confirmed this already.'],
    ['asq', 'You have confirmed this already.'],
    [null, 'You have signed this agreement already.'],
  ])('%s', (key, begins) => {
    expect(said('already-signed', key).startsWith(begins)).toBe(true)
  })

  test('and of everything else in the words of all, also where nothing is agreed', () => {
    const all = said('program-not-your-duty', null)
    for (const { key } of presets) expect(said('program-not-your-duty', key)).toBe(all)
    expect(refusalMessage({ code: 'already-signed' }, 'en', none)).toBe(said('already-signed', null))
  })
})

describe('a refusal names the section that is missing', () => {
  test.each([
    ['hraco', 'activities', 'the development activities'],
    ['hraco', 'confidential-feedback', '“Confidential information and feedback”'],
    ['hraco', undefined, 'a section'],
    [null, 'activities', 'a section'],
  ])('by the words of %s for %s', (key, part, name) => {
    expect(said('section-missing', key, part)).toContain(`because ${name} is still empty`)
  })

  test('even where a program calls its own as the language does', () => {
    const book = bookOf('hraco')
    const own = { code: 'constructor', label: { en: 'Who builds', fr: 'Qui construit' }, needed: true }
    const agreement = { ...book.settings.agreement, written: [own] }
    const odd = { ...book, settings: { ...book.settings, agreement } }
    expect(refusalMessage({ code: 'section-missing', part: 'constructor' }, 'fr', odd)).toContain('« Qui construit »')
  })
})
