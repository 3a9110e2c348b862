import { describe, expect, test } from 'vitest'
import { chapterOf, chapters } from '../chapters.ts'
import type { FieldShape } from '../fields/shape.ts'
import { mostNorms, readGiven } from '../given-book.ts'
import type { Norm } from '../norm.ts'
import { patchBook, type RulePatch } from '../patch.ts'
import { csce, presets } from '../presets/presets.ts'
import { resolve } from '../resolve.ts'
import type { RuleBook } from '../rule-book.ts'
import { normSentence } from '../sentences.ts'
import { vocabulary } from '../vocabulary.ts'
import { needed } from './part-words.ts'
import type { NormPart, NormWord } from './told.ts'
import { normVocabulary } from './vocabulary-told.ts'

const decided = { kind: 'decided', by: { en: 'the board', fr: 'le conseil' }, on: '2027-01-15' } as const
const books = presets.map(({ key, book }) => [key, book] as const)
const wordOf = (words: readonly NormWord[], word: string) => words.find((one) => one.word === word) ?? expect.fail(word)
const partOf = ({ parts }: NormWord, path: string) => parts.find((part) => part.path === path)

const choicesOf = (shape: FieldShape): readonly string[] =>
  shape.is === 'maybe'
    ? choicesOf(shape.of)
    : shape.is === 'choice' || shape.is === 'choices'
      ? shape.choices.map(({ value }) => value)
      : []

/** A norm with another value in one of its parts. */
function withPart(norm: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...norm, [key]: value }
  return { ...norm, [key]: withPart(norm[key] as Record<string, unknown>, rest.join('.'), value) }
}

/** As a form fits a norm to its parts: what comes into being begins, what is gone is left out. */
function fitted(norm: Record<string, unknown>, { parts }: NormWord): Record<string, unknown> {
  const at = (path: string) =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], norm)
  return parts.reduce<Record<string, unknown>>((before, { path, when, begin }) => {
    if (when === null) return before
    const isThere = when.values.includes(String(at(when.path)))
    return withPart(before, path, isThere ? (at(path) ?? begin) : undefined)
  }, norm)
}

const given = (book: RuleBook, norm: unknown) =>
  readGiven(JSON.parse(JSON.stringify(patchBook(book, [{ does: 'add', norm, before: null }], decided).book)))

/** A promise begins without words, and is none before it has some. */
const worded = (norm: Readonly<Record<string, unknown>>) =>
  norm['kind'] === 'clause' ? { ...norm, text: { en: 'We listen.', fr: 'Nous écoutons.' } } : norm

function sentencesOf(book: RuleBook, norm: unknown): string[] {
  const { book: read, refusals } = given(book, norm)
  const added = read?.norms.at(-1)
  if (read === null || added === undefined) return expect.fail(JSON.stringify([norm, refusals]))
  return (['en', 'fr'] as const).map((locale) => normSentence(added, resolve(read), locale))
}

describe.each(books)('the vocabulary in words, for %s', (_key, book) => {
  const words = normVocabulary(resolve(book), 'en')

  test('begins every word as a norm that a book takes, in the chapter it says', () => {
    for (const { begins } of words)
      for (const { chapter, norm } of begins) {
        const read = given(book, worded(norm)).book?.norms.at(-1) ?? expect.fail(JSON.stringify(norm))
        expect(chapterOf(read)).toBe(chapter)
        if (norm['kind'] !== 'clause')
          for (const sentence of sentencesOf(book, norm)) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      }
    for (const chapter of chapters)
      expect(
        words.some(({ begins }) => begins.some((begun) => begun.chapter === chapter)),
        chapter,
      ).toBe(true)
  })

  test('has nothing to choose that a book would not take', () => {
    const norms = words.flatMap((word) =>
      word.parts.flatMap((part) =>
        choicesOf(part.shape).map((value) => {
          const isSeveral = part.shape.is === 'choices' || (part.shape.is === 'maybe' && part.shape.of.is === 'choices')
          return fitted(withPart({ ...word.begins[0]?.norm }, part.path, isSeveral ? [value] : value), word)
        }),
      ),
    )
    expect(norms.length).toBeGreaterThan(500)
    for (let first = 0; first < norms.length; first += mostNorms) {
      const some = norms.slice(first, first + mostNorms)
      const added = some.map((norm): RulePatch => ({ does: 'add', norm: worded(norm), before: null }))
      const { book: made } = patchBook({ ...book, norms: [] }, added, decided)
      expect(readGiven(JSON.parse(JSON.stringify(made))).refusals).toEqual([])
    }
  })

  test('has a part for everything that its own norms say', () => {
    const said = (norm: Norm): string[] => {
      switch (norm.kind) {
        case 'quantity':
          return Object.keys(norm.measure)
            .filter((key) => key !== 'of')
            .map((key) => `measure.${key}`)
        case 'step':
          return Object.keys(norm.step)
            .filter((key) => key !== 'does')
            .map((key) => `step.${key}`)
        case 'condition':
          return Object.keys(norm.condition)
            .filter((key) => key !== 'on' && key !== 'must')
            .map((key) => `condition.${key}`)
        case 'clause':
          return ['topic', 'text']
      }
    }
    for (const norm of book.norms) {
      const word = wordOf(
        words,
        norm.kind === 'quantity'
          ? norm.measure.of
          : norm.kind === 'step'
            ? norm.step.does
            : norm.kind === 'condition'
              ? norm.condition.must
              : 'clause',
      )
      const paths = word.parts.map(({ path }) => path)
      expect(paths).toEqual(expect.arrayContaining(said(norm).filter((path) => !isEmpty(norm, path))))
      expect(
        choicesOf(partOf(word, 'party')?.shape ?? { is: 'choice', choices: [{ value: norm.party, words: '' }] }),
      ).toContain(norm.party)
    }
  })
})

/** A kind of goal of which the program has none is no choice. */
const isEmpty = (norm: Norm, path: string) =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], norm) === null

describe('the vocabulary', () => {
  const english = normVocabulary(resolve(csce), 'en')
  const french = normVocabulary(resolve(csce), 'fr')

  test('has each word once, but those for which the program has nothing', () => {
    const all = [
      ...Object.keys(vocabulary.measures),
      ...Object.keys(vocabulary.steps),
      ...Object.keys(vocabulary.conditions),
      'clause',
    ]
    // `goals` is counted and set.
    const missing = all.filter((word) => !english.some((one) => one.word === word))
    expect(missing.filter((word) => word !== 'career-stage')).toEqual([])
    const keys = english.map(({ kind, word }) => `${kind} ${word}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is in both languages, with the labels of the program', () => {
    const texts = ({ name, kindName, parts }: NormWord) => [name, kindName, ...parts.flatMap(textsOf)]
    for (const [index, word] of english.entries()) {
      const [en, fr] = [texts(word), texts(french[index] ?? word)]
      expect(fr).toHaveLength(en.length)
      expect([...en, ...fr].filter((text) => text === '' || /[{}]/.test(text))).toEqual([])
    }
    const party = (words: readonly NormWord[]) => partOf(wordOf(words, 'contacts'), 'party')?.shape
    expect(party(english)).toMatchObject({
      choices: expect.arrayContaining([{ value: 'protege', words: 'The protégé' }]) as unknown,
    })
    expect(partOf(wordOf(french, 'contacts'), 'bound.is')?.name).toBe('Combien')
  })

  test('says on which choices nothing acts yet', () => {
    expect(wordOf(english, 'training')).toMatchObject({ isActedOn: false })
    expect(partOf(wordOf(english, 'evaluation'), 'moment.at')).toMatchObject({ acted: ['formal-end'] })
    const moments = partOf(wordOf(english, 'evaluation'), 'moment.at')?.shape
    expect(moments).toMatchObject({
      choices: expect.arrayContaining([
        { value: 'formal-end', words: 'When the formal program ends' },
        { value: 'closing', words: 'On closing (for people to read; nothing follows it yet)' },
      ]) as unknown,
    })
    expect(choicesOf(moments ?? { is: 'day' })[0]).toBe('formal-end')
  })

  test('does without nothing that it needs words for', () => {
    expect(() => needed(undefined, 'bound.is')).toThrow('bound.is is not in words')
  })

  test('leaves out what the program has nothing for', () => {
    const bare = {
      ...csce,
      settings: { identity: csce.settings.identity, enrolment: { careerStages: [] }, agreement: { sections: [] } },
    }
    const words = normVocabulary(resolve(bare), 'en').map(({ word }) => word)
    expect(words).not.toContain('career-stage')
    expect(words).not.toContain('agreement-parts')
    expect(words).toContain('agenda')
  })
})

function textsOf({ name, help, shape }: NormPart): string[] {
  return [name, ...(help === null ? [] : [help]), ...wordsOf(shape)]
}
function wordsOf(shape: FieldShape): string[] {
  if (shape.is === 'maybe') return [shape.none, shape.some, ...wordsOf(shape.of)]
  if (shape.is === 'choice' || shape.is === 'choices') return shape.choices.map(({ words }) => words)
  if (shape.is === 'yes-no') return [shape.yes, shape.no]
  return shape.is === 'object' ? shape.members.flatMap((member) => [member.name, ...wordsOf(member.shape)]) : []
}
