import { presets } from '@ithaca/domain/rules'
import { describe, expect, test } from 'vitest'
import { longestFile, noComments, readProgramFile, writeProgramFile } from './index.ts'

const book = presets[0]?.book ?? expect.fail('no preset')
const program = { slug: 'mentoring', name: 'Mentoring', locale: 'en', timeZone: 'Europe/Paris' } as const
const sound = writeProgramFile({ program, book, comments: noComments }, 'x')
const told = (text: string) =>
  readProgramFile(text).problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
const sentences = (text: string) => readProgramFile(text).problems.map(({ message }) => message)
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

/** A sound file with something else in it, and on which line that stands. */
function broken(from: string, to: string): { text: string; line: number } {
  expect(sound).toContain(from)
  return { text: sound.replace(from, to), line: lineOf(sound, from) }
}

describe('every problem is told where it stands', () => {
  test.each([
    ['a strength that is none', 'strength: required', 'strength: strong', 'value-not-one-of'],
    ['a misspelt key', 'strength: required', 'strenght: required', 'key-unknown'],
    ['a number too great', 'months: 12', 'months: 1200', 'value-too-big'],
    ['a number too small', 'months: 12', 'months: 0', 'value-too-small'],
    ['a half', 'months: 12', 'months: 1.5', 'value-wrong-kind'],
    ['a text where a list stands', 'kinds: [meeting]', 'kinds: meeting', 'value-wrong-kind'],
    ['an empty list', '{ of: contacts, kinds: [meeting] }', '{ of: contacts, kinds: [] }', 'value-too-few'],
    ['a measure that is none', 'measure: goals', 'measure: golas', 'value-not-one-of'],
    ['HTML', 'en: Nothing is', 'en: <script>alert(1)</script> Nothing is', 'text-markup'],
    ['a number for a text', 'fr: Programme de mentorat }', 'fr: 12 }', 'value-wrong-kind'],
    ['a key twice', 'locale: en', 'locale: en\n  locale: fr', 'key-twice'],
    ['an anchor', 'months: 12', 'months: &m 12', 'file-anchor'],
    ['an alias', 'months: 12', 'months: *m', 'file-alias'],
    ['a tag', 'months: 12', 'months: !!int 12', 'file-tag'],
    ['a tab', '  locale: en', '\tlocale: en', 'file-not-yaml'],
    ['an id of a row', 'locale: en', 'id: 0190b3c2-0000-7000-8000-000000000001\n  locale: en', 'key-unknown'],
    ['an address that is none', 'slug: mentoring', 'slug: Mentoring!', 'slug-not-usable'],
    ['a zone that is none', 'timeZone: Europe/Paris', 'timeZone: Paris', 'time-zone-unknown'],
    ['a name without a word', 'name: Mentoring', 'name: " "', 'text-missing'],
    ['a name without end', 'name: Mentoring', `name: ${'x'.repeat(201)}`, 'text-too-long'],
    ['a zone of its days that is none', 'timeZone: America/Toronto', 'timeZone: Mars/Base', 'time-zone-unknown'],
    ['no name in a language it speaks', 'en: Mentor & Protégé Program', 'en: " "', 'text-missing'],
    ['a longer name than it can have', 'en: Mentor & Protégé', `en: ${'x'.repeat(201)}`, 'text-too-long'],
    ['an id twice', 'id: clause-respect', 'id: clause-copy', 'norm-twice'],
    ['an id that is none', 'id: clause-respect', 'id: Clause respect', 'value-not-a-code'],
    ['a text without end', 'en: Nothing is', `en: ${'x'.repeat(4001)} Nothing is`, 'text-too-long'],
  ])('%s', (_what, from, to, code) => {
    const { text, line } = broken(from, to)
    const found = readProgramFile(text).problems.filter((problem) => problem.code === code)
    expect(found.length).toBeGreaterThan(0)
    for (const { message } of found)
      for (const words of [message.en, message.fr]) expect(words).toMatch(/^\S.*[^ ]\.$|\?$/)
    const second = code === 'norm-twice' ? lineOf(sound, to.trim()) : line
    expect(found.map((one) => one.line - (to.startsWith('locale: en\n') && code !== 'key-unknown' ? 1 : 0))).toContain(
      second,
    )
  })

  test('all of them at once, in the order of the file', () => {
    const text = sound
      .replace('locale: en', 'locale: de')
      .replace('months: 12', 'months: 1200')
      .replace('strength: required', 'strenght: required')
    const lines = readProgramFile(text).problems.map(({ line, code }) => [line, code])
    expect(lines).toEqual([
      [lineOf(text, 'locale: de'), 'value-not-one-of'],
      [lineOf(text, 'months: 1200'), 'value-too-big'],
      [lineOf(text, 'strenght'), 'key-unknown'],
    ])
  })

  test('in words that name the place and what would do', () => {
    expect(sentences(broken('strength: required', 'strenght: required').text)).toContainEqual({
      en: '“strenght” is not known here (norms › agreement-acknowledged). Is “strength” meant?',
      fr: '« strenght » n’est pas connu ici (norms › agreement-acknowledged). S’agit-il de « strength » ?',
    })
    const only = (from: string, to: string) => sentences(broken(from, to).text).map(({ en }) => en)
    for (const figure of ['0.5', '"12"', '.nan', 'true', '[1]'])
      expect(only('months: 12', `months: ${figure}`)).toEqual(['settings › term › months has to be a whole number.'])
    expect(only('allowed: true', 'allowed: 1')).toEqual(['settings › renewal › allowed has to be true or false.'])
    expect(only('kinds: [meeting]', 'kinds: meeting')[0]).toMatch(/ › kinds has to be a list\.$/)
    expect(only('  term:\n    months: 12', '  term: 12')[0]).toBe('settings › term has to be a group of entries.')
    expect(sentences(broken('strength: required', 'strength: strong').text)).toEqual([
      {
        en: 'norms › agreement-acknowledged › strength has to be one of: guideline, recommended, expected, required.',
        fr: 'norms › agreement-acknowledged › strength doit être l’une de ces valeurs : guideline, recommended, expected, required.',
      },
    ])
  })
})

describe('what is no program', () => {
  test.each([
    ['nothing', '', '1:1 file-empty'],
    ['a comment', '# nothing\n', '1:1 file-empty'],
    ['a word', 'mentoring', '1:1 format-missing'],
    ['a list', '- format: 2', '1:1 format-missing'],
    ['another file', 'services:\n  web: {}\n', '1:1 format-missing'],
    ['a newer one', 'format: 3\nanything: &new [*new]\n', '1:9 format-newer'],
    ['one from before there were files', 'format: 1\n', '1:9 format-unknown'],
    ['two', `${sound}---\n${sound}`, `${sound.split('\n').length}:1 file-several`],
    ['bytes', 'format: 2\0', '1:1 file-not-text'],
    ['another encoding', Buffer.from('format: 2\n# \xe9t\xe9', 'latin1').toString('utf8'), '2:3 file-not-utf8'],
    ['half a sign', 'format: 2 \ud800', '1:1 file-not-text'],
  ])('%s', (_what, text, code) => expect(told(text)).toEqual([code]))

  test('nothing but its format', () => {
    expect(told('format: 2\n')).toEqual(['1:1 key-missing', '1:1 key-missing'])
  })
})

test('a program at an address of ours can be read, so that one that is there can be kept', () => {
  expect(told(broken('slug: mentoring', 'slug: settings').text)).toEqual([])
})

test('a file from Windows, with its mark at the beginning, is read like others', () => {
  const windows = `\ufeff${sound.replaceAll('\n', '\r\n')}`
  expect(readProgramFile(windows).file?.book).toEqual(book)
})

describe('files made to hurt are put away in no time', () => {
  const size = longestFile - 1000
  const many = (part: string) => part.repeat(Math.floor(size / part.length))
  const laughs = Array.from(
    { length: 9 },
    (_nothing, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]`,
  )
  test.each([
    ['of five megabytes', 'a'.repeat(5_000_000)],
    ['a billion laughs', `format: 2\na0: &a0 [lol]\n${laughs.join('\n')}\n`],
    ['brackets', many('[')],
    ['braces', many('{a: ')],
    ['dashes', many('- ')],
    ['questions', many('? ')],
    ['commas', `[${many(',')}]`],
    ['one key', many('a: b\n')],
    ['keys of their own', Array.from({ length: 15_000 }, (_nothing, at) => `k${at}: b`).join('\n')],
    ['items', many('- a\n')],
    ['quotes', many('"')],
    ['anchors', many('&a ')],
    ['comments', many('#\n')],
    ['stairs', Array.from({ length: 610 }, (_nothing, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['documents', many('---\n')],
    ['a key of no object', 'format: 2\n__proto__: { a: 1 }\nconstructor: { prototype: 2 }\n'],
  ])('%s', (_what, text) => {
    const from = performance.now()
    const { file, problems } = readProgramFile(text)
    expect(file).toBeNull()
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(50)
    expect(performance.now() - from).toBeLessThan(5000)
  })
})
