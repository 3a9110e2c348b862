import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Goal } from '../goals/index.ts'
import { csce, type Norm, resolve } from '../rules/index.ts'
import { plainLabels } from '../core/index.ts'
import { type MentorshipFacts, presumedTerm } from './facts.ts'
import { advised, obligations, toDo, waitingOn } from './obligations.ts'
import { obligationSentence, waitingSentence } from './sentences.ts'
import { standingSentence } from './standing.ts'

const book = resolve(csce)
const today = '2027-01-15'
const goal = (id: string, position: number, more: Partial<Goal> = {}): Goal => ({
  id,
  mentorshipId: 'm1',
  agreementNumberAdded: 1,
  position,
  kind: 'professional',
  deadline: '2027-06-30',
  hasStatement: true,
  hasMetric: true,
  attainable: { mentor: true, protege: true },
  relevant: { mentor: true, protege: true },
  agreedByMentor: true,
  dropped: false,
  ...more,
})
const facts: MentorshipFacts = {
  phase: 'agreement',
  pairedOn: '2027-01-10',
  startsOn: null,
  endsOn: null,
  agreement: { number: 1, open: true, termMonths: 12, signedBy: [], since: '2027-01-10' },
  goals: [goal('a', 1), goal('b', 2)],
  contacts: [],
}
const signedBy = (...who: ('mentor' | 'protege')[]): MentorshipFacts => ({
  ...facts,
  agreement: { number: 1, open: who.length < 2, termMonths: 12, signedBy: who, since: '2027-01-10' },
})
const names = { mentor: 'Ana', protege: 'Ben' }
const of = (all: ReturnType<typeof obligations>, key: string) => all.find((one) => one.key === key)
const titles = (all: ReturnType<typeof obligations>, viewer: 'mentor' | 'protege' | null, locale: 'en' | 'fr' = 'en') =>
  all.map((one) => obligationSentence(one, viewer, { names, book }, locale).title)

describe('goals (CSCE-16 to 23)', () => {
  test('two of three are advice, and three are enough', () => {
    const two = of(obligations(facts, book, today), 'goals-three/term/protege')
    expect(two).toMatchObject({ state: 'advice', progress: { count: 2, target: 3 }, waitingOn: 'protege' })
    expect(two && titles([two], 'protege')).toEqual(['1 more goal is suggested'])
    const three = obligations({ ...facts, goals: [...facts.goals, goal('c', 3)] }, book, today)
    expect(of(three, 'goals-three/term/protege')).toMatchObject({ state: 'met', waitingOn: null })
  })

  test('where the mentor owns the goals, the mentor sets them and the protégé agrees', () => {
    const own = resolve({ ...csce, settings: { ...csce.settings, goals: { ...csce.settings.goals, owner: 'mentor' } } })
    const all = obligations(facts, own, today)
    expect(of(all, 'goals-three/term/mentor')).toMatchObject({ party: 'mentor', progress: { count: 2, target: 3 } })
    expect(of(all, 'goals-three/a:agreed/protege')).toMatchObject({ party: 'protege' })
  })

  test('every part of a complete goal is met', () => {
    const parts = obligations(facts, book, today).filter(({ normId }) => normId === 'goal-parts')
    expect(parts).toHaveLength(14)
    expect(parts.every(({ state }) => state === 'met')).toBe(true)
  })

  test('each missing part is suggested to whom it waits on', () => {
    const bare = goal('a', 1, {
      hasStatement: false,
      hasMetric: false,
      deadline: null,
      attainable: { mentor: false, protege: true },
      relevant: { mentor: true, protege: false },
      agreedByMentor: false,
    })
    const all = advised(obligations({ ...facts, goals: [bare] }, book, today))
    expect(all.map(({ key }) => key)).toEqual([
      'goals-three/term/protege',
      'goal-parts/a:specific/protege',
      'goal-parts/a:measurable/protege',
      'goal-parts/a:attainable/mentor',
      'goal-parts/a:relevant/protege',
      'goal-parts/a:end-date/protege',
    ])
    expect(titles(all, 'protege')).toEqual([
      '3 more goals are suggested',
      'Write what goal 1 is',
      'Say how goal 1 will be measured',
      'It is suggested that Ana confirm that goal 1 can be reached.',
      'Confirm that goal 1 matters',
      'Give goal 1 a deadline',
    ])
  })

  test('a goal not agreed waits on the mentor', () => {
    const all = obligations({ ...facts, goals: [goal('a', 1), goal('b', 2, { agreedByMentor: false })] }, book, today)
    const waiting = of(all, 'goals-three/b:agreed/mentor')
    expect(waiting).toMatchObject({ state: 'advice', waitingOn: 'mentor', ask: { goal: 2 } })
    expect(waiting && titles([waiting], 'mentor', 'fr')).toEqual(['Lire l’objectif 2 pour l’approuver ou le commenter'])
  })

  test.each([
    ['2027-01-14', 'deadline-in-the-past'],
    ['2028-01-15', 'deadline-after-the-term'],
  ])('a deadline on %s is worth a look while it is written: %s', (deadline, because) => {
    const late = { ...facts, goals: [goal('a', 1, { deadline })] }
    const found = of(obligations(late, book, today), 'goal-parts/a:end-date/protege')
    expect(found).toMatchObject({ state: 'advice', ask: { code: 'move-deadline', because } })
    expect(found && titles([found], 'protege')[0]).toMatch(/^Choose a day/)
    const running: MentorshipFacts = { ...signedBy('mentor', 'protege'), phase: 'active', goals: late.goals }
    expect(of(obligations(running, book, '2029-01-01'), 'goal-parts/a:end-date/protege')).toMatchObject({
      state: 'met',
    })
  })

  test('where a program requires them or wants only one kind, they are to be done', () => {
    const norms = book.norms.map((norm): Norm => {
      if (norm.kind !== 'quantity' || norm.measure.of !== 'goals') return norm
      return {
        ...norm,
        strength: 'required',
        measure: { of: 'goals', kinds: ['personal'] },
        bound: { is: 'between', least: 1, most: 2 },
      }
    })
    const strict = { ...book, norms }
    expect(of(obligations(facts, strict, today), 'goals-three/term/protege')).toMatchObject({
      state: 'open',
      progress: { count: 0, target: 1 },
    })
    expect(titles(toDo(obligations(facts, strict, today)), 'protege')[0]).toBe('Add 1 more goal')
  })

  test('a program without the mentor’s yes, or with a mere ceiling, asks less', () => {
    const settings = { ...book.settings, goals: { ...book.settings.goals, agreedByOther: false } }
    const norms = book.norms.map((norm): Norm =>
      norm.kind === 'quantity' ? { ...norm, bound: { is: 'at-most', count: 5 } } : norm,
    )
    const mine = obligations({ ...facts, goals: [] }, { ...book, settings, norms }, today)
    expect(mine.filter(({ normId }) => normId === 'goals-three')).toMatchObject([{ state: 'met' }])
  })
})

describe('the agreement (CSCE-8 to 15)', () => {
  test('is to be signed by each, and the promises go with the signature', () => {
    const all = obligations(facts, book, today)
    expect(toDo(all).map(({ key }) => key)).toEqual([
      'agreement-acknowledged/agreement-1/mentor',
      'agreement-acknowledged/agreement-1/protege',
    ])
    expect(of(all, 'clause-scope/agreement-1/mentor')).toMatchObject({
      state: 'open',
      strength: 'required',
      coveredBy: 'agreement-acknowledged/agreement-1/mentor',
    })
    expect(of(all, 'clause-copy/agreement-1/mentor')).toMatchObject({ state: 'advice' })
  })

  test('after one signature waits on the other', () => {
    const all = obligations(signedBy('protege'), book, today)
    expect(waitingOn(all).map(({ party }) => party)).toEqual(['mentor'])
    expect(titles(waitingOn(all), 'mentor')).toEqual(['Read and sign the agreement'])
    expect(waitingSentence(waitingOn(all), { names, book }, 'en')).toBe('Ana needs to read and sign the agreement.')
    expect(titles(waitingOn(all), null)).toEqual(['Ana needs to read and sign the agreement.'])
    expect(titles(waitingOn(all), 'protege', 'fr')).toEqual(['Ana doit lire et signer l’entente.'])
  })

  test('signed by both leaves nothing to do', () => {
    expect(toDo(obligations(signedBy('mentor', 'protege'), book, today))).toEqual([])
  })

  test('an amendment is asked of both again', () => {
    const amending: MentorshipFacts = {
      ...facts,
      phase: 'active',
      startsOn: '2027-01-15',
      endsOn: '2028-01-15',
      agreement: { number: 2, open: true, termMonths: 12, signedBy: [], since: '2027-03-01' },
    }
    const all = toDo(obligations(amending, book, today))
    expect(all.map(({ key, since }) => [key, since])[0]).toEqual([
      'agreement-acknowledged/agreement-2/mentor',
      '2027-03-01',
    ])
    expect(titles(all, 'mentor')).toEqual([
      'Read and sign the amendment',
      'Ben needs to read and sign the amendment.',
      'Plan 2 meetings',
    ])
    const [first = expect.fail('nothing asked')] = all
    const why = (locale: 'en' | 'fr') => obligationSentence(first, 'mentor', { names, book }, locale).why
    expect(why('en')).toMatch(/^It changes what you two agreed\./)
    expect(why('fr')).not.toMatch(/avant le début/)
  })

  test('is not asked where the program has none', () => {
    const norms = book.norms.filter(({ id }) => id !== 'agreement-acknowledged')
    expect(toDo(obligations(facts, { ...book, norms }, today))).toEqual([])
  })
})

test('nothing is asked of a mentorship that is over, or has no agreement', () => {
  for (const phase of ['undone', 'ended'] as const) expect(obligations({ ...facts, phase }, book, today)).toEqual([])
  expect(obligations({ ...facts, agreement: null }, book, today)).toEqual([])
})

test('the order of goals and signatures makes no difference', () => {
  const goals = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 6 })
  fc.assert(
    fc.property(goals, (kinds) => {
      const list = kinds.map(([dropped, hasStatement, agreedByMentor], index) =>
        goal(`g${index}`, index + 1, { dropped, hasStatement, agreedByMentor }),
      )
      const there = { ...signedBy('mentor', 'protege'), goals: list }
      const back = { ...signedBy('protege', 'mentor'), goals: list.toReversed() }
      expect(obligations(back, book, today)).toEqual(obligations(there, book, today))
    }),
  )
})

test('keys are unique', () => {
  const keys = obligations(facts, book, today).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('every obligation has a title and a reason in both languages, met or not, for whoever reads', () => {
  const bare = goal('z', 3, { hasMetric: false, agreedByMentor: false, deadline: '2020-01-01' })
  for (const one of [
    signedBy('mentor'),
    {
      ...signedBy('protege'),
      agreement: { number: 2, open: true, termMonths: 12, signedBy: ['protege' as const], since: today },
    },
  ])
    for (const obligation of obligations({ ...one, goals: [...facts.goals, bare] }, book, today))
      for (const viewer of ['mentor', 'protege', null] as const)
        for (const locale of ['en', 'fr'] as const) {
          const { title, sentence, why } = obligationSentence(obligation, viewer, { names, book }, locale)
          expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
          expect(title).toMatch(/^[\p{Lu}\d]/u)
          expect(title + sentence + why).not.toMatch(/[{}]|undefined/)
          expect(why).toMatch(/Agreement|what (?:you|the) two agreed|dont (?:vous êtes|les deux sont) convenus/)
        }
  const [first] = obligations(facts, book, today)
  expect(first && obligationSentence(first, null, { names, book: null }, 'en').why).toBe('')
})

test('the term is what it is, or what it would be if both signed today', () => {
  expect(presumedTerm(facts, today)).toEqual({ from: today, until: '2028-01-15' })
  expect(presumedTerm({ ...facts, agreement: null }, today)).toBe(null)
  const running = { ...facts, startsOn: '2027-02-01', endsOn: '2028-02-01' }
  expect(presumedTerm(running, today)).toEqual({ from: '2027-02-01', until: '2028-02-01' })
  expect(presumedTerm({ ...running, endsOn: null }, today)).toBe(null)
})

describe('where one stands', () => {
  const say = (one: MentorshipFacts, viewer: 'mentor' | 'protege' | null, locale: 'en' | 'fr' = 'en') =>
    standingSentence(one, viewer, { names, labels: plainLabels, day: (iso) => iso }, locale)
  const active: MentorshipFacts = {
    ...signedBy('mentor', 'protege'),
    phase: 'active',
    startsOn: today,
    endsOn: '2028-01-15',
  }
  const amending = (...who: ('mentor' | 'protege')[]): MentorshipFacts => ({
    ...active,
    agreement: { number: 2, open: true, termMonths: 12, signedBy: who, since: today },
  })

  test.each([
    [facts, 'mentor', 'You and Ben are writing your agreement.'],
    [facts, null, 'Ana and Ben are writing their agreement.'],
    [signedBy('mentor'), 'mentor', 'You have signed; Ben is reading the agreement.'],
    [signedBy('mentor'), 'protege', 'Ana has signed; your signature is the one still missing.'],
    [signedBy('mentor'), null, 'Ana has signed; Ben has not yet.'],
    [signedBy('protege'), null, 'Ben has signed; Ana has not yet.'],
    [active, 'protege', 'Your agreement with Ana runs until 2028-01-14.'],
    [active, null, 'The agreement of Ana and Ben runs until 2028-01-14.'],
    [{ ...active, endsOn: null }, 'protege', 'You and Ana have been going since 2027-01-15.'],
    [{ ...active, endsOn: null }, null, 'Ana and Ben have been going since 2027-01-15.'],
    [amending(), null, 'Ana and Ben are changing their agreement.'],
    [amending(), 'mentor', 'You and Ben are changing your agreement; the one you signed holds meanwhile.'],
    [amending('mentor'), 'mentor', 'You have signed the amendment; Ben has not yet.'],
    [amending('mentor'), 'protege', 'Ana has signed the amendment; your signature is the one still missing.'],
    [{ ...active, phase: 'ended' }, 'mentor', 'This mentorship ended on 2028-01-14.'],
    [{ ...facts, phase: 'undone' }, null, 'This pairing was undone.'],
    [{ ...facts, phase: 'undone', agreement: null }, 'mentor', 'This pairing was undone.'],
  ] as const)('in one sentence', (one, viewer, words) => {
    expect(say(one, viewer)).toBe(words)
    expect(say(one, viewer, 'fr')).toMatch(/^\p{Lu}.*\.$/u)
  })
})

test('two who are asked the same are named together', () => {
  const both = waitingOn(obligations(facts, book, today))
  expect(both).toHaveLength(2)
  expect(waitingSentence(both, { names, book }, 'en')).toBe('Ben and Ana need to read and sign the agreement.')
  expect(waitingSentence(both, { names, book }, 'fr')).toBe('Ben et Ana doivent lire et signer l’entente.')
})
