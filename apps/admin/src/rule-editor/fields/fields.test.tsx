import type { RuleShape } from '@ithaca/schema/rule-shape'
import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import '../../words/rule-words.ts'
import { withCodes } from './codes.ts'
import { ShapeField } from './ShapeField.tsx'
import { blank } from './values.ts'
import { wrongIn } from './wrong.ts'

// A text field that grows listens for fonts, which this document has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

const changed = vi.fn<(value: unknown) => void>()
const latest = () => changed.mock.lastCall?.[0]

type Drawn = { shape: RuleShape; value: unknown; errors?: ReadonlyMap<string, string> }
function Held({ shape, value: first, errors }: Drawn) {
  const [value, setValue] = useState(first)
  const onChange = (next: unknown) => {
    changed(next)
    setValue(next)
  }
  return <ShapeField shape={shape} name="The thing" value={value} onChange={onChange} {...(errors && { errors })} />
}
const draw = (shape: RuleShape, value: unknown, errors?: ReadonlyMap<string, string>) =>
  render(
    <IthacaProvider scheme="light" timeZone="UTC">
      <Held shape={shape} value={value} {...(errors && { errors })} />
    </IthacaProvider>,
  )
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  setLocale('en')
  changed.mockClear()
})
afterEach(cleanup)

const texts: RuleShape = { is: 'texts', isLong: false }
const phase: RuleShape = {
  is: 'object',
  members: [
    { key: 'code', name: '', help: null, shape: { is: 'code' } },
    { key: 'label', name: 'Name', help: null, shape: texts },
  ],
}
const phases: RuleShape = { is: 'list', of: phase, one: 'Phase', add: 'Add a phase', least: 0 }
const months: RuleShape = {
  ...{ is: 'maybe', none: 'Open', some: 'A set term' },
  of: { is: 'number', least: 1, most: 120, unit: 'months' },
}
const choices = [
  { value: 'a', words: 'First' },
  { value: 'b', words: 'Second' },
  { value: 'c', words: 'Third' },
]
const said = (en: string, fr = en) => ({ en, fr })
const named = (code: string, en: string) => ({ code, label: said(en) })

describe('a field drawn from its shape', () => {
  test('keeps a number as one, and what is none as it was typed', () => {
    draw(months, 12)
    type('Months', '18')
    expect(latest()).toBe(18)
    type('Months', '1½')
    expect(latest()).toBe('1½')
  })

  test('may be nothing, and has again what was written when it is something after all', () => {
    draw(months, 12)
    fireEvent.click(screen.getByRole('radio', { name: 'Open' }))
    expect(latest()).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
    fireEvent.click(screen.getByRole('radio', { name: 'A set term' }))
    expect(latest()).toBe(12)
  })

  test('is a text in both languages, and says which is not written', () => {
    draw(texts, said('Hello', ''))
    expect(screen.getByRole('textbox', { name: 'French' })).toHaveProperty('lang', 'fr')
    expect(screen.getByText('Not written yet.')).not.toBeNull()
    type('French', 'Bonjour')
    expect(latest()).toEqual(said('Hello', 'Bonjour'))
    expect(screen.queryByText('Not written yet.')).toBeNull()
  })

  test('is one of a few in sight, or of many in a list', () => {
    draw({ is: 'choice', choices }, 'a')
    fireEvent.click(screen.getByRole('radio', { name: 'Third' }))
    expect(latest()).toBe('c')
    cleanup()
    const many = ['d', 'e', 'f'].map((value) => ({ value, words: value }))
    draw({ is: 'choice', choices: [...choices, ...many] }, 'a')
    fireEvent.change(screen.getByRole('combobox', { name: 'The thing' }), { target: { value: 'e' } })
    expect(latest()).toBe('e')
  })

  test('is a yes or a no in words, a day, a zone, a word', () => {
    draw({ is: 'yes-no', yes: 'They can', no: 'They cannot' }, false)
    fireEvent.click(screen.getByRole('radio', { name: 'They can' }))
    expect(latest()).toBe(true)
    cleanup()
    draw({ is: 'day' }, '2027-05-03')
    expect(screen.getByLabelText('The thing')).not.toBeNull()
    cleanup()
    draw({ is: 'time-zone' }, 'Mars/Olympus_Mons')
    expect(screen.getByRole('option', { name: 'Olympus Mons' })).toHaveProperty('selected', true)
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'America/Toronto' } })
    expect(latest()).toBe('America/Toronto')
    cleanup()
    draw({ is: 'text' }, 'Word')
    type('The thing', 'Words')
    expect(latest()).toBe('Words')
  })

  test('is several of a few: in the order of the list, or in one’s own', () => {
    draw({ is: 'choices', choices, least: 0, isOrdered: false }, ['c', 'gone'])
    fireEvent.click(screen.getByRole('checkbox', { name: 'First' }))
    expect(latest()).toEqual(['a', 'c', 'gone'])
    fireEvent.click(screen.getByRole('checkbox', { name: 'gone' }))
    expect(latest()).toEqual(['a', 'c'])
    cleanup()
    draw({ is: 'choices', choices, least: 0, isOrdered: true }, ['c', 'a'])
    expect(screen.getAllByRole('checkbox').map((box) => box.closest('li')?.textContent)).toEqual([
      'Third',
      'First',
      'Second',
    ])
    press('Move up: First')
    expect(latest()).toEqual(['a', 'c'])
    changed.mockClear()
    press('Move up: First')
    expect(changed).not.toHaveBeenCalled()
    press('Move down: First')
    expect(latest()).toEqual(['c', 'a'])
  })

  test('is a list: one is added and waits for words, others are moved and taken out, and it is said', () => {
    draw(phases, [named('one', 'Begin'), named('two', 'Go on')])
    press('Add a phase')
    expect(latest()).toHaveLength(3)
    expect(document.activeElement?.closest('li')?.getAttribute('data-item')).toBe('2')
    const [, , third] = screen.getAllByRole('listitem')
    fireEvent.change(within(third as HTMLElement).getByRole('textbox', { name: 'English' }), {
      target: { value: 'End' },
    })
    press('Move up: Phase 3')
    expect(latest()).toEqual([named('one', 'Begin'), { code: '', label: said('End', '') }, named('two', 'Go on')])
    expect(screen.getByRole('status').textContent).toBe('Phase 3 is now in place 2.')
    press('Remove: Phase 1')
    expect(latest()).toEqual([{ code: '', label: said('End', '') }, named('two', 'Go on')])
    expect(screen.getByRole('status').textContent).toBe('Removed: Phase 1.')
  })

  test('folds what has several parts under its title, and opens where something is wrong', () => {
    const section: RuleShape = {
      ...{ is: 'list', one: 'Part', add: 'Add a part', least: 0 },
      of: {
        is: 'object',
        members: [
          { key: 'title', name: 'Heading', help: 'In a few words.', shape: texts },
          { key: 'text', name: 'Text', help: null, shape: { is: 'texts', isLong: true } },
        ],
      },
    }
    const value = [
      { title: said('About'), text: said('Long') },
      { title: said('More'), text: said('') },
    ]
    draw(section, value, new Map([['1.text.en', 'Write something here.']]))
    const [first, second] = screen.getAllByRole('group').filter(({ tagName }) => tagName === 'DETAILS')
    expect(first).toHaveProperty('open', false)
    expect(second).toHaveProperty('open', true)
    expect(first?.querySelector('summary')?.textContent).toBe('Part 1 About')
    expect(screen.getByText('Write something here.')).not.toBeNull()
  })

  test('is a word for a role, whose forms are made of it, or put right by hand', () => {
    const forms = {
      one: 'mentor',
      many: 'mentors',
      a: 'un mentor',
      the: 'le mentor',
      of: 'du mentor',
      to: 'au mentor',
      theMany: 'les mentors',
      ofMany: 'des mentors',
      toMany: 'aux mentors',
    }
    draw({ is: 'noun', locale: 'fr', noun: { one: 'mentor', many: 'mentors', gender: 'm' } }, forms)
    type('Belonging to the one', 'de notre mentor')
    expect(latest()).toEqual({ ...forms, of: 'de notre mentor' })
    type('One of them', 'mentore')
    expect(latest()).toEqual({ one: 'mentore', many: 'mentors', gender: 'm' })
    fireEvent.change(screen.getByRole('combobox', { name: 'Spoken of as' }), { target: { value: 'f' } })
    expect(latest()).toEqual({ one: 'mentore', many: 'mentors', gender: 'f' })
    expect(screen.getByText('Ithaca makes the other forms of it when you keep it.')).not.toBeNull()
  })
})

describe('what is written', () => {
  const all: RuleShape = {
    is: 'object',
    members: [
      { key: 'code', name: '', help: null, shape: { is: 'code' } },
      { key: 'months', name: 'Months', help: null, shape: months },
      { key: 'days', name: 'Days', help: null, shape: { is: 'number', least: 0, most: null, unit: null } },
      { key: 'from', name: 'From', help: null, shape: { is: 'day' } },
      { key: 'zone', name: 'Zone', help: null, shape: { is: 'time-zone' } },
      { key: 'label', name: 'Name', help: null, shape: texts },
      { key: 'who', name: 'Who', help: null, shape: { is: 'choices', choices, least: 1, isOrdered: false } },
      { key: 'one', name: 'One', help: null, shape: { is: 'choice', choices } },
      { key: 'yes', name: 'Yes', help: null, shape: { is: 'yes-no', yes: 'Yes', no: 'No' } },
      { key: 'phases', name: 'Phases', help: null, shape: phases },
      { key: 'word', name: 'Word', help: null, shape: { is: 'noun', locale: 'en', noun: { one: 'x', many: '' } } },
    ],
  }
  test('begins with nothing, and says of each part what is still missing', () => {
    const value = { ...(blank(all) as object), months: '0', phases: [blank(phase)] }
    expect(Object.fromEntries([...wrongIn(all, value)].map(([at, { is }]) => [at, is]))).toEqual({
      ...{ months: 'no-number', days: 'no-number', from: 'no-day', zone: 'no-words', 'label.en': 'no-words' },
      ...{ who: 'none-chosen', 'phases.0.label.en': 'no-words', 'word.many': 'no-words' },
    })
    expect(wrongIn(months, null).size).toBe(0)
    expect([...wrongIn(months, 121).values()]).toEqual([{ is: 'no-number', least: 1, most: 120 }])
    expect([...wrongIn(texts, said('x'.repeat(4001), '')).keys()]).toEqual(['en'])
    expect(wrongIn(texts, said('One language will do for now', '')).size).toBe(0)
  })

  test('asks only what is to be asked beside the rest', () => {
    const question: RuleShape = {
      is: 'object',
      members: [
        { key: 'answer', name: 'How', help: null, shape: { is: 'choice', choices } },
        { key: 'options', name: 'Choices', help: null, when: { key: 'answer', is: ['b'] }, shape: phases },
      ],
    }
    draw(question, { answer: 'a', options: [blank(phase)] })
    expect(screen.queryByRole('button', { name: 'Add a phase' })).toBeNull()
    expect(wrongIn(question, { answer: 'a', options: [blank(phase)] }).size).toBe(0)
    fireEvent.click(screen.getByRole('radio', { name: 'Second' }))
    expect(screen.getByRole('button', { name: 'Add a phase' })).not.toBeNull()
    expect(wrongIn(question, { answer: 'b', options: [blank(phase)] }).size).toBe(1)
  })

  test('has a code made of its words, its own for ever, and no two the same', () => {
    const list = [
      named('end', 'Begin'),
      { code: '', label: said('The end!') },
      { code: '', label: said('End') },
      { code: '', label: said('', 'Été 2') },
      { code: '', label: said('12') },
    ]
    expect((withCodes(phases, list) as { code: string }[]).map(({ code }) => code)).toEqual([
      'end',
      'the-end',
      'end-2',
      'ete-2',
      'item',
    ])
    const within: RuleShape = {
      is: 'maybe',
      none: 'No',
      some: 'Yes',
      of: { is: 'object', members: [{ key: 'list', name: 'List', help: null, shape: phases }] },
    }
    expect(withCodes(within, { list: [{ code: '', label: said('A') }] })).toEqual({ list: [named('a', 'A')] })
    expect(withCodes(within, null)).toBeNull()
    expect(withCodes({ is: 'list', of: texts, one: 'One', add: 'Add', least: 0 }, [said('A')])).toEqual([said('A')])
  })
})
