import type { RuleBook } from '@ithaca/domain/rules'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openScenario, type Scenario, type Started } from '../../../../test/support/scenario.ts'
import type { Speaking } from '../../../../test/support/speaking.ts'

let scenario: Scenario
let program: Started
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
  program = await scenario.program()
  const { owner, id: programId } = program
  type Draft = { program: { draft: { book: RuleBook } } }
  const { book } = (await owner.get<Draft>('{ program(slug: "mentoring") { draft { book } } }')).program.draft
  const norms = book.norms
    .filter(({ id }) => id !== 'clause-copy')
    .map((norm) =>
      norm.id === 'goals-three' && norm.kind === 'quantity'
        ? { ...norm, strength: 'expected' as const, bound: { is: 'target' as const, count: 4 } }
        : norm,
    )
  await owner.act('replaceDraft', { programId, book: { ...book, norms }, revision: 0 })
  await owner.act('publishEdition', { programId, note: 'Four goals', revision: 1 })
  const longer = { ...book.settings, term: { ...book.settings.term, months: 18 } }
  await owner.act('replaceDraft', { programId, book: { ...book, norms, settings: longer }, revision: 2 })
})
afterAll(() => scenario.close())

type Piece = { kind: string; text: string }
type Change = {
  key: string
  kind: string
  strengthBefore: string | null
  strengthAfter: string | null
  redline: Piece[]
}
type Comparison = { unchanged: number; changes: Change[] }
async function compared(who: Speaking, from: number | null, to: number | null): Promise<Comparison | null> {
  const answer = await who.get<{ program: { comparison: Comparison | null } | null }>(
    'query ($from: Int, $to: Int) { program(slug: "mentoring") { comparison(from: $from, to: $to) { unchanged changes { key kind strengthBefore strengthAfter redline { kind text } } } } }',
    { from, to },
  )
  return answer.program?.comparison ?? null
}
const read = ({ redline }: Pick<Change, 'redline'>) =>
  redline.map(({ kind, text }) => (kind === 'SAME' ? text : kind === 'GONE' ? `[-${text}-]` : `{+${text}+}`)).join('')

test('two editions are compared in words, piece by piece', async () => {
  const { changes, unchanged } = (await compared(program.owner, 1, 2)) ?? expect.fail('nothing to compare')
  expect(
    changes.map(({ key, kind, strengthBefore, strengthAfter }) => [key, kind, strengthBefore, strengthAfter]),
  ).toEqual([
    ['clause-copy', 'REMOVED', null, null],
    ['goals-three', 'CHANGED', 'RECOMMENDED', 'EXPECTED'],
  ])
  expect(changes.map(read)).toEqual([
    '[-Each of us keeps a copy of this agreement.-]',
    '[-It is suggested that the protégé set 3 -]{+The protégé is asked to set 4 +}goals.',
  ])
  expect(unchanged).toBeGreaterThan(10)
})

test('backwards they say the opposite, and an edition says nothing otherwise than itself', async () => {
  expect((await compared(program.owner, 2, 1))?.changes.map(({ kind }) => kind)).toEqual(['ADDED', 'CHANGED'])
  expect((await compared(program.owner, 2, 2))?.changes).toEqual([])
})

test('the draft is compared by those who may read it; editions by everybody in the program', async () => {
  expect((await compared(program.coordinator, 2, null))?.changes.map(({ key }) => key)).toContain('term.months')
  const mentor = await program.mentor()
  expect(await compared(mentor, 2, null)).toBeNull()
  expect((await compared(mentor, 1, 2))?.changes).toHaveLength(2)
  expect(await compared(program.owner, 1, 9)).toBeNull()
  expect(await compared((await scenario.founded()).owner, 1, 2)).toBeNull()
})

test('where only the words of the other language are others, those are told in it', async () => {
  const { owner, id: programId } = program
  type Draft = { program: { draft: { book: RuleBook; revision: number } } }
  const { book, revision } = (await owner.get<Draft>('{ program(slug: "mentoring") { draft { book revision } } }'))
    .program.draft
  const norms = book.norms.map((norm) =>
    norm.id === 'clause-respect' && norm.kind === 'clause'
      ? { ...norm, text: { ...norm.text, fr: 'Nous sommes bienveillants.' } }
      : norm,
  )
  await owner.act('replaceDraft', { programId, revision, book: { ...book, norms } })
  type Told = Change & { note: string | null; words: { lang: string; after: string | null; redline: Piece[] }[] }
  const { program: found } = await owner.get<{ program: { comparison: { changes: Told[] } } }>(
    '{ program(slug: "mentoring") { comparison(from: 2) { changes { key redline { kind text } note words { lang after redline { kind text } } } } } }',
  )
  const told = found.comparison.changes.find(({ key }) => key === 'clause-respect') ?? expect.fail('not told')
  expect(told.redline.map(({ kind }) => kind)).toEqual(['SAME'])
  expect(told.note).toBe('Changed: the words in the other language.')
  expect(told.words).toMatchObject([{ lang: 'fr', after: 'Nous sommes bienveillants.' }])
  expect(told.words[0] && read(told.words[0])).toContain('{+sommes bienveillants.+}')
})
