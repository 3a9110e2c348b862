import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, parties } from '../core/index.ts'
import { health, obligations, remindersDue, toDo } from '../obligations/index.ts'
import { bookOf, csceBook, stepNorm, year } from '../samples/index.ts'
import { yearLine } from '../year/index.ts'
import { averageOf, evaluate, type EvaluationSituation, evaluationNorm, mayEvaluate } from './evaluation.ts'
import { isQuestion, markWords, mostMark, questionCodes, questionWords } from './questions.ts'

const term = { number: 1, from: '2027-01-15', until: '2028-01-15' }
const situation: EvaluationSituation = {
  ...{ mentorshipId: 'm1', by: 'protege', given: [], today: '2028-01-15', book: csceBook },
}
const answers = questionCodes.map((question) => ({ question, mark: 4 }))
const refusalsOf = (decision: { ok: true } | { ok: false; refusals: { code: string; at?: string }[] }) =>
  decision.ok ? [] : decision.refusals.map(({ code, at }) => (at === undefined ? code : `${code} at ${at}`))
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

describe('the questions', () => {
  test('are short, about the relationship, to each of the two in both languages, with a word for each mark', () => {
    expect(questionCodes.length).toBeLessThanOrEqual(12)
    for (const code of questionCodes)
      for (const party of parties)
        for (const locale of ['en', 'fr'] as const) {
          const words = questionWords(code, party)[locale]
          expect(words).toMatch(/^\p{Lu}.*\.$/u)
          expect(words.length).toBeLessThan(90)
        }
    expect(questionWords('growth', 'mentor')).not.toEqual(questionWords('growth', 'protege'))
    expect(markWords).toHaveLength(mostMark)
    expect([isQuestion('respect'), isQuestion('age')]).toEqual([true, false])
  })
})

describe('looking back', () => {
  test('keeps marks and words for the oversight body, and tells only that it was done', () => {
    const decision = evaluate(term, { answers, words: 'Fine.\r\n' }, situation)
    expect(decision).toEqual({
      ok: true,
      state: {
        ...{ term: 1, reader: 'coordinator', words: 'Fine.\n' },
        answers: Object.fromEntries(questionCodes.map((code) => [code, 4])),
      },
      events: [
        { type: 'EvaluationGiven', subjectType: 'mentorship', subjectId: 'm1', data: { term: 1, party: 'protege' } },
      ],
    })
  })

  test.each<[string, Partial<EvaluationSituation>, string[]]>([
    ['by anybody else', { by: null }, ['evaluation-not-yours']],
    ['fifteen days before the end', { today: '2027-12-31' }, ['evaluation-not-open']],
    ['fourteen days before: not', { today: '2028-01-01' }, []],
    ['sixty days after: not', { today: '2028-03-14' }, []],
    ['a day later', { today: '2028-03-15' }, ['evaluation-closed']],
    ['twice', { given: [{ term: 1, party: 'protege' }] }, ['evaluation-given']],
    [
      'after the other, or of another term: not',
      {
        given: [
          { term: 1, party: 'mentor' },
          { term: 2, party: 'protege' },
        ],
      },
      [],
    ],
    ['where nobody asks', { book: bookOf() }, ['evaluation-not-asked']],
  ])('is refused %s', (_what, change, expected) => {
    expect(codes(mayEvaluate(term, { ...situation, ...change }))).toEqual(expected)
    expect(refusalsOf(evaluate(term, { answers, words: '' }, { ...situation, ...change }))).toEqual(expected)
  })

  test('is refused of a term that is not there or has no end', () => {
    for (const none of [undefined, { ...term, until: null }])
      expect(refusalsOf(evaluate(none, { answers, words: '' }, situation))).toEqual(['evaluation-not-open'])
  })

  test('is refused with marks that cannot be, all at once', () => {
    const wrong = [
      ...answers.slice(3),
      ...[
        { question: 'respect', mark: 0 },
        { question: 'openness', mark: 6 },
        { question: 'age', mark: 3 },
      ],
      ...[{ question: 'preparation', mark: 2.5 }],
    ]
    expect(refusalsOf(evaluate(term, { answers: wrong, words: '\0' }, situation))).toEqual([
      'mark-out-of-range at answers.respect',
      'mark-out-of-range at answers.openness',
      'question-unknown at answers',
      'mark-out-of-range at answers.preparation',
      'text-not-storable at words',
    ])
    expect(refusalsOf(evaluate(term, { answers: answers.slice(1), words: '' }, situation))).toEqual([
      'answer-missing at answers.respect',
    ])
  })

  test('is accepted with any mark there is, and refused with any other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 9 }), fc.constantFrom(...questionCodes), (mark, question) => {
        const given = [...answers, { question, mark }]
        expect(evaluate(term, { answers: given, words: '' }, situation).ok).toBe(mark >= 1 && mark <= 5)
      }),
    )
  })

  test('is asked of one side alone where the book says so', () => {
    const one = bookOf(
      stepNorm('look-back', { party: 'mentor', step: { does: 'evaluation' }, moment: { at: 'formal-end' } }),
    )
    expect(codes(mayEvaluate(term, { ...situation, book: one }))).toEqual(['evaluation-not-asked'])
    expect(mayEvaluate(term, { ...situation, by: 'mentor', book: one })).toEqual([])
    const norm = evaluationNorm(one)
    expect(norm && mayEvaluate(term, { ...situation, book: bookOf({ ...norm, party: 'pair' }) })).toEqual([])
  })
})

test('averages are told from five answers on', () => {
  expect(averageOf({ sum: 16, count: 4 })).toBeNull()
  expect(averageOf({ sum: 17, count: 5 })).toBe(3.4)
  expect(averageOf({ sum: 22, count: 6 })).toBe(3.7)
})

describe('being asked to look back', () => {
  const told = (change: Parameters<typeof year>[0], today: Day, book = csceBook) =>
    obligations(year(change), book, today).filter(({ ask }) => ask.code === 'evaluate')
  const states = (...asked: Parameters<typeof told>) => told(...asked).map(({ key, state }) => `${key} ${state}`)
  const ended = { phase: 'ended' as const, endedOn: '2028-01-15' }

  test('opens two weeks before the end, is due a week after it, which was told, and overdue after sixty days', () => {
    expect(states({}, '2027-12-31')).toEqual([])
    expect(states({}, '2028-01-01')).toEqual([
      'final-evaluation/term-1/mentor open',
      'final-evaluation/term-1/protege open',
    ])
    expect(told(ended, '2028-01-21')[0]?.state).toBe('open')
    expect(told(ended, '2028-01-22')[0]).toMatchObject({
      ...{ state: 'due', since: '2028-01-01', dueOn: '2028-03-14', until: '2028-03-15', remindFrom: '2028-01-22' },
      waitingOn: 'mentor',
    })
    expect(told(ended, '2028-03-15')[0]).toMatchObject({ state: 'overdue', waitingOn: null, remindFrom: null })
  })

  test('is all that is asked of who has ended, and nothing once both have', () => {
    expect(toDo(obligations(year(ended), csceBook, '2028-02-01')).map(({ normId }) => normId)).toEqual([
      'final-evaluation',
      'final-evaluation',
    ])
    const evaluated = parties.map((party) => ({ term: 1, party }))
    expect(states({ ...ended, evaluated }, '2028-04-01')).toEqual([
      'final-evaluation/term-1/mentor met',
      'final-evaluation/term-1/protege met',
    ])
    expect(health(told(ended, '2028-04-01'), year(ended), '2028-04-01').state).toBeNull()
  })

  test('is asked after an early end at once, and of a term that was renewed all the same (CSCE-37)', () => {
    const early = told({ phase: 'ended', endedOn: '2027-06-02' }, '2027-06-01')
    expect(early.map(({ since }) => since)).toEqual(['2027-06-01', '2027-06-01'])
    expect(told({ phase: 'ended', endedOn: '2027-06-02' }, '2027-06-02')[0]?.state).toBe('open')
    const terms = [{ from: '2027-01-15', until: '2028-01-15' }]
    expect(states({ terms, endsOn: '2029-01-15' }, '2028-01-20')).toEqual([
      'final-evaluation/term-1/mentor due',
      'final-evaluation/term-1/protege due',
    ])
    expect(states({ terms, endsOn: '2029-01-15' }, '2029-01-20')).toHaveLength(4)
  })

  test('is reminded of weekly, three times, to the one it waits on', () => {
    const facts = year({ ...ended, evaluated: [{ term: 1, party: 'mentor' }] })
    const sent: ReturnType<typeof remindersDue> = []
    for (let today = '2028-01-15'; today < '2028-04-01'; today = addDays(today, 1))
      sent.push(...remindersDue(obligations(facts, csceBook, today), facts, sent, today))
    expect(sent.map(({ party, fellOn, line }) => `${fellOn} ${party} ${line}`)).toEqual([
      '2028-01-22 protege reminder',
      '2028-01-29 protege reminder',
      '2028-02-05 protege reminder',
    ])
  })

  test('is a suggestion that lapses where the book only suggests it', () => {
    const look = stepNorm('look-back', {
      ...{ strength: 'recommended', party: 'protege', dueDays: 30 },
      ...{ step: { does: 'evaluation' }, moment: { at: 'formal-end' } },
    })
    expect(states(ended, '2028-02-01', bookOf(look))).toEqual(['look-back/term-1/protege advice'])
    expect(states(ended, '2028-02-14', bookOf(look))).toEqual([])
    expect(states({ ...ended, endedOn: null, endsOn: null }, '2028-02-01', bookOf(look))).toEqual([])
    const unbegun = { ...ended, startsOn: null, endedOn: null }
    expect(states(unbegun, '2028-02-01', bookOf(look))).toHaveLength(1)
  })
})

test('the year line ends as it ended', () => {
  const terms = [{ from: '2027-01-15', until: '2028-01-15' }]
  const spans = (change: Parameters<typeof year>[0], today: Day) =>
    yearLine(year({ pairedOn: '2027-01-15', ...change }), [], today).spans.map(({ kind, from, until }) => [
      kind,
      from,
      until,
    ])
  const first = ['term', '2027-01-15', '2028-01-15']
  expect(spans({ terms, endsOn: '2029-01-15' }, '2027-12-20')).toEqual([first, ['renewal', '2028-01-15', '2029-01-15']])
  const gone = { phase: 'ended' as const, terms, endsOn: '2029-01-15', endedOn: '2027-12-24' }
  expect(spans(gone, '2028-01-01')).toEqual([
    ['term', '2027-01-15', '2027-12-24'],
    ['after', '2027-12-24', '2029-01-15'],
  ])
})
