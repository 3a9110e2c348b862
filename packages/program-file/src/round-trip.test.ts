import { presets, type RuleBook, ruleBook } from '@ithaca/domain/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ProgramFile, noComments, readProgramFile, writeProgramFile } from './index.ts'

const schema = 'https://mentoring.example.org/schemas/program-2.json'
const fileOf = (book: RuleBook, comments = noComments): ProgramFile => ({
  program: { slug: 'mentoring', name: 'Mentoring', locale: 'en', timeZone: 'Europe/Paris' },
  book,
  comments,
})
const read = (text: string): ProgramFile => {
  const { file, problems } = readProgramFile(text)
  expect(problems).toEqual([])
  return file ?? expect.fail('not read')
}
const book = presets[0]?.book ?? expect.fail('no preset')

describe.each(presets.map((preset) => [preset.key, preset.book] as const))('the book of %s', (_key, whole) => {
  const text = writeProgramFile(fileOf(whole), schema)

  test('is read back as it was, and written again as it stood', () => {
    expect(read(text)).toEqual({ ...fileOf(whole), comments: { ...noComments, schema } })
    expect(writeProgramFile(read(text), 'https://elsewhere.example.org')).toBe(text)
  })

  test('is written alike however its keys are ordered, as a database orders them', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, member]) => [key, shuffled(member)]),
            )
          : value
    expect(writeProgramFile(fileOf(shuffled(whole) as RuleBook), schema)).toBe(text)
  })

  test('keeps a comment wherever one can stand', () => {
    const lines = text.split('\n')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(lines.length - 2), { maxLength: 12 }),
        fc.infiniteStream(fc.tuple(fc.boolean(), fc.stringMatching(/^[ \w:#'"[\]{}é-]{0,20}$/))),
        (places, notes) => {
          let count = 0
          const commented = lines.flatMap((one, index) => {
            if (index === 0 || !places.includes(index)) return [one]
            const [beside, note] = notes.next().value
            const comment = `# note ${count++} ${note}`.trimEnd()
            const indent = /^ */.exec(one)?.[0] ?? ''
            return beside && one.trim() !== '' ? [`${one} ${comment}`] : [indent + comment, one]
          })
          const once = writeProgramFile(read(commented.join('\n')), schema)
          for (let at = 0; at < count; at++) expect(once).toMatch(new RegExp(`# note ${at}( |$)`, 'm'))
          expect(writeProgramFile(read(once), schema)).toBe(once)
          expect(read(once).book).toEqual(whole)
        },
      ),
      { numRuns: 3 },
    )
  })
})

test('a text of any signs comes back as it was', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary-ascii' }),
    fc.stringMatching(/^[ \n\t:#,[\]{}'"|>&*!%@`~\\-]{0,12}$/),
    fc.constantFrom(
      'null',
      'true',
      'No',
      '12',
      '0x1F',
      '.5',
      '1e3',
      '-',
      '---',
      '2027-01-01',
      'a\nb',
      'a\n\nb\n',
      ' a\nb',
    ),
  )
  fc.assert(
    fc.property(text, text, (en, fr) => {
      fc.pre(!/[\0\r\ufffd]/.test(en + fr) && (en + fr).isWellFormed())
      const whole = { ...book, settings: { identity: { ...book.settings.identity, purpose: { en, fr } } }, norms: [] }
      delete whole.sources
      fc.pre(readsAsText(en) && readsAsText(fr))
      expect(read(writeProgramFile(fileOf(whole), schema)).book).toEqual(whole)
    }),
    { numRuns: 100 },
  )
})
const readsAsText = (text: string) => !/<\/?[a-z!]/i.test(text)

test('a hand’s own order, spacing and quotation marks become those of the house, once', () => {
  const written = `# About these rules.
#
# They are ours.
format: 2
norms:
- kind: clause   # a promise
  party: each
  # Decided in spring.
  strength: "required"
  text:
    fr: 'Nous sommes à l’heure.'
    en: >-
      We are
      on time.
  topic: { of: 1 }
  source:
    kind: default
  id: on-time
program: {slug: ours, locale: fr}
settings:
  identity: ${JSON.stringify(book.settings.identity)}
  renewal:
    allowed: false # not yet
# The end.
`
  const once = writeProgramFile(read(written.replace('{ of: 1 }', 'time')), schema)
  expect(once).toBe(writeProgramFile(read(once), schema))
  expect(once).toContain(`  - id: on-time
    kind: clause # a promise
    # Decided in spring.
    strength: required
    party: each
    topic: time
    text: { en: We are on time., fr: Nous sommes à l’heure. }
    source: default
`)
  expect(
    once.startsWith(
      `# yaml-language-server: $schema=${schema}\n\n# About these rules.\n#\n# They are ours.\nformat: 2\n`,
    ),
  ).toBe(true)
  expect(once).toContain('  renewal:\n    allowed: false # not yet\n')
  expect(once.endsWith('\n\n# The end.\n')).toBe(true)
})

test('labels are written as a word and its plural; a form of its own is an exception, and nine are taken by the letter', () => {
  const labelled = (change: object): RuleBook => {
    const { labels } = book.settings.identity
    const fr = { ...labels.fr, mentor: { ...labels.fr.mentor, ...change } }
    return {
      ...book,
      settings: { ...book.settings, identity: { ...book.settings.identity, labels: { ...labels, fr } } },
    }
  }
  const strange = { one: 'x', many: 'y', a: 'b', the: 'c', of: 'd', to: 'e', theMany: 'f', ofMany: 'g', toMany: 'h' }
  for (const [change, part] of [
    [{}, 'mentor: { one: mentor, many: mentors }'],
    [{ of: 'de mon mentor' }, 'mentor: { one: mentor, many: mentors, of: de mon mentor }'],
    [strange, 'a: b, the: c, of: d'],
  ] as const) {
    const text = writeProgramFile(fileOf(labelled(change)), schema)
    expect(text).toContain(part)
    expect(read(text).book).toEqual(ruleBook.parse(labelled(change)))
  }
})
