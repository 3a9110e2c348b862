import { describe, expect, test } from 'vitest'
import { checkBook } from '../check-book.ts'
import { presets } from '../presets/presets.ts'
import { open } from '../presets/questions.ts'
import { resolve } from '../resolve.ts'
import { bookOf, type Some } from './check-samples.ts'

const named = (code: string, en: string, fr: string) => ({ code, label: { en, fr } })
const said = (some: Some) =>
  checkBook(bookOf([], some)).map(({ code, settings, message }) => [code, ...settings, message.en, message.fr])

describe('the same twice in one list', () => {
  const two = [named('start', 'The start', 'Le début'), named('start', 'The outset', 'Les débuts')]
  test('is told with both that share a code, and the list', () => {
    expect(said({ term: { phases: two } })).toEqual([
      [
        ...['said-twice', 'term.phases'],
        '“The start” and “The outset” have the same code, “start” (the phases). Each needs its own.',
        '« Le début » et « Les débuts » ont le même code, « start » (les phases). Chacun doit avoir le sien.',
      ],
    ])
  })

  test.each<[string, Some]>([
    ['goals.kinds', { goals: { kinds: two } }],
    ['identity.purposes', { identity: { purposes: two } }],
    ['agreement.written', { agreement: { written: two.map((one) => ({ ...one, needed: true })) } }],
    [
      'enrolment.questions',
      { enrolment: { questions: { mentor: [], protege: [open('why', 'Why?', 'Pourquoi ?'), open('why', 'A', 'B')] } } },
    ],
    [
      'enrolment.questions',
      { enrolment: { questions: { mentor: [{ ...open('why', 'A', 'B'), options: two }], protege: [] } } },
    ],
    [
      'identity.sections',
      { identity: { sections: two.map(({ code, label }) => ({ code, title: label, text: label })) } },
    ],
  ])('is found in %s', (path, some) => expect(said(some).map((one) => one.slice(0, 2))).toEqual([['said-twice', path]]))

  test('is found among the choices that Ithaca has words for', () => {
    expect(said({ contacts: { kinds: ['meeting', 'call', 'meeting'] } })).toEqual([
      [
        ...['said-twice', 'contacts.kinds'],
        '“meeting” stands twice in one list (what contacts are written down). Name it once.',
        '« rencontre » figure deux fois dans une liste (les échanges que l’on consigne). Ne l’indiquez qu’une fois.',
      ],
    ])
  })

  test.each<[string, Some]>([
    ['in person', { contacts: { modes: ['in-person', 'in-person'] } }],
    ['notes', { ending: { steps: ['notes', 'thanks', 'notes'] } }],
  ])('“%s”', (words, some) => expect(said(some)[0]?.[2]).toContain(`“${words}” stands twice`))

  test('is no fault in two lists', () => {
    const question = open('why', 'Why?', 'Pourquoi ?')
    expect(said({ enrolment: { questions: { mentor: [question], protege: [question] } } })).toEqual([])
  })
})

describe('a source', () => {
  const source = { kind: 'default' } as const
  const book = bookOf([])
  test('of what is no setting is told', () => {
    const sources = { term: source, 'term.months': source, 'term.month': source, constructor: source }
    const found = checkBook({ ...book, sources })
    expect(found.map(({ code, settings }) => [code, ...settings])).toEqual([
      ['source-of-nothing', 'term.month'],
      ['source-of-nothing', 'constructor'],
    ])
    expect(found[0]?.message.en).toBe('The book names a source for “term.month”, and there is no such setting.')
  })

  test('of each preset is one of a setting', () => {
    for (const { book: preset } of presets)
      expect(checkBook(resolve(preset)).filter(({ code }) => code !== 'interval-not-chosen')).toEqual([])
  })
})
