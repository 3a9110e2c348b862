import { describe, expect, test } from 'vitest'
import type { Day } from '../core/index.ts'
import type { ResolvedBook } from '../rules/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { health, healths } from './health.ts'
import { healthSentence, healthWords } from './health-words.ts'
import { awaitingAnswer, nextStep } from './next-step.ts'
import { stepWords } from './step-words.ts'
import { obligations } from './obligations.ts'
import { bookOf, contact, contactsNorm, csceBook, goal, stepNorm, year } from '../samples/index.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const at = (facts: MentorshipFacts, today: Day, book: ResolvedBook = csceBook) => {
  const { state, reasons } = health(obligations(facts, book, today), facts, today)
  return { state, codes: reasons.map(({ code }) => code), reasons }
}
const said = (facts: MentorshipFacts, today: Day, locale: 'en' | 'fr', book: ResolvedBook = csceBook) =>
  at(facts, today, book).reasons.map((reason) =>
    healthSentence(reason, { names, book }, locale).replaceAll('\u00a0', ' '),
  )
const open = year({ endsOn: null })

describe('health (foundation: on track, attention, off track)', () => {
  test.each([
    ['before it began', year({ phase: 'agreement', startsOn: null }), '2027-01-12'],
    ['before its first day', year(), '2027-01-14'],
    ['after its term', year(), '2028-01-15'],
    ['where one of the two has gone', year({ gone: ['mentor'] }), '2027-05-01'],
    ['once it ended', year({ phase: 'ended' }), '2027-05-01'],
  ])('there is none %s', (_when, facts, today) => {
    expect(at(facts, today)).toMatchObject({ state: null, codes: [] })
  })

  test('is on track while there is time, or something is planned', () => {
    expect(at(year(), '2027-09-15').state).toBe('on-track')
    expect(at(year({ contacts: [contact('2027-12-01', { state: 'planned' })] }), '2027-10-01').state).toBe('on-track')
    expect(at(year({ contacts: [contact('2027-02-01'), contact('2027-03-01')] }), '2027-12-01').state).toBe('on-track')
  })

  test('needs attention inside the reminder window with nothing planned', () => {
    expect(at(year(), '2027-09-16')).toMatchObject({ state: 'attention', codes: ['nothing-planned'] })
    expect(said(year(), '2027-09-16', 'en')).toEqual([
      'No meeting has taken place yet and none is planned; the period ends on 14 January 2028.',
    ])
    const one = year({ contacts: [contact('2027-02-01')] })
    expect(said(one, '2027-09-16', 'en')).toEqual([
      '1 of 2 meetings has taken place and no other is planned; the period ends on 14 January 2028.',
    ])
    expect(said(one, '2027-09-16', 'fr')).toEqual([
      '1 rencontre sur 2 a eu lieu et aucune autre n’est prévue ; la période se termine le 14 janvier 2028.',
    ])
  })

  test('says so of several, and of other nouns', () => {
    const three = bookOf(contactsNorm('calls', { bound: { is: 'at-least', count: 3 } }, ['call']))
    const two = year({ contacts: [contact('2027-02-01', { kind: 'call' }), contact('2027-03-01', { kind: 'call' })] })
    expect(said(two, '2027-12-01', 'en', three)).toEqual([
      '2 of 3 calls have taken place and no other is planned; the period ends on 14 January 2028.',
    ])
    expect(said(two, '2027-12-01', 'fr', three)[0]).toMatch(/^2 appels sur 3 ont eu lieu et aucun autre n’est prévu ;/)
    expect(said(year(), '2027-12-01', 'fr', three)[0]).toMatch(/^Aucun appel n’a encore eu lieu et aucun n’est prévu ;/)
  })

  test('needs attention once an expected period was missed, until a later one is met', () => {
    expect(at(open, '2028-02-01')).toMatchObject({ state: 'attention', codes: ['expected-overdue'] })
    expect(said(open, '2028-02-01', 'en')).toEqual([
      'Nobody has confirmed that any of the 2 meetings expected from 15 January 2027 to 14 January 2028 took place.',
    ])
    const mended = { ...open, contacts: [contact('2028-02-01'), contact('2028-03-01')] }
    expect(at(mended, '2028-03-01').state).toBe('on-track')
  })

  test('is off track when two in a row were missed', () => {
    expect(at(open, '2029-02-01')).toMatchObject({ state: 'off-track', codes: ['missed-twice'] })
    expect(said(open, '2029-02-01', 'fr')[0]).toMatch(/ C’est la deuxième période de suite\.$/)
    const between = { ...open, contacts: [contact('2028-02-01'), contact('2028-03-01')] }
    expect(at(between, '2030-02-01').state).toBe('attention')
  })

  test('waits for the answer whether what was planned took place, as long as it is asked for', () => {
    const planned = { ...open, contacts: [contact('2029-01-10', { state: 'planned' }), contact('2028-02-01')] }
    expect(at(planned, '2029-01-15').codes).toEqual(['expected-overdue'])
    expect(said(planned, '2029-01-15', 'en')[0]).toMatch(/from 15.January.2027 to 14.January.2028/)
    expect(at(planned, '2029-01-18').state).toBe('off-track')
    const alone = { ...open, contacts: [contact('2028-01-12'), contact('2028-01-13', { state: 'planned' })] }
    expect(at(alone, '2028-01-20').state).toBe('on-track')
    expect(at(alone, '2028-01-21').codes).toEqual(['expected-overdue'])
    const strict = bookOf(contactsNorm('must', { strength: 'required', bound: { is: 'at-least', count: 1 } }))
    expect(
      at({ ...open, contacts: [contact('2028-01-13', { state: 'planned' })] }, '2028-01-20', strict).codes,
    ).toEqual([])
  })

  test('is off track when something required was missed', () => {
    const strict = bookOf(contactsNorm('must', { strength: 'required' }))
    expect(at(open, '2028-02-01', strict)).toMatchObject({ state: 'off-track', codes: ['required-overdue'] })
    expect(said(open, '2028-02-01', 'en', strict)[0]).toMatch(/required/)
  })

  test('suggestions never count, and an agenda that is late is not a meeting that is missing', () => {
    const agenda = bookOf(
      stepNorm('agenda', { step: { does: 'agenda', items: ['goals'] }, moment: { at: 'each-meeting' } }),
      contactsNorm('more', { strength: 'recommended' }),
    )
    const facts = year({ contacts: [contact('2027-05-03', { state: 'planned', agenda: [] })] })
    expect(at(facts, '2027-05-01', agenda).state).toBe('on-track')
    const told = year({ contacts: [contact('2027-05-03', { agenda: [] })] })
    expect(at(told, '2027-06-01', agenda).codes).toEqual(['expected-overdue'])
  })

  test('does not depend on the order in which obligations come', () => {
    const all = obligations(open, csceBook, '2029-02-01')
    expect(health(all.toReversed(), open, '2029-02-01')).toEqual(health(all, open, '2029-02-01'))
  })

  test('has a word for each', () => {
    expect(healths.map((one) => healthWords[one].en)).toEqual(['On track', 'Worth a look', 'Off track'])
  })
})

describe('the next step', () => {
  const of = (facts: MentorshipFacts, today: Day, party: 'mentor' | 'protege' = 'protege') => {
    const { next, rest, planned } = nextStep(obligations(facts, csceBook, today), facts, party, today)
    const name = (step: typeof next) =>
      step === null ? null : step.do === 'answer' ? `answer ${step.contactId}` : step.obligation.key
    return { next: name(next), rest: rest.map(name), planned: planned.map(({ key }) => key) }
  }
  const past = (day: Day, id = `c-${day}`) => contact(day, { state: 'planned', id })

  test('is first to say whether what was planned took place', () => {
    const facts = year({
      contacts: [past('2027-03-02', 'b'), past('2027-03-02', 'a'), past('2027-02-02'), past('2027-04-01')],
    })
    expect(of(facts, '2027-03-10').next).toBe('answer c-2027-02-02')
    expect(of(facts, '2027-03-10').rest.slice(0, 2)).toEqual(['answer a', 'answer b'])
    expect(awaitingAnswer(facts.contacts, '2027-03-02').map(({ id }) => id)).toEqual(['c-2027-02-02'])
  })

  test('is then what is required, what is asked, and what is suggested', () => {
    const agreement = { number: 2, open: true, termMonths: 12, signedBy: [], since: '2027-03-01' }
    const facts = year({
      agreement,
      goals: [goal('a', 1, { deadline: null }), goal('b', 2, { deadline: '2027-12-31' })],
    })
    expect(of(facts, '2027-10-01')).toEqual({
      next: 'agreement-acknowledged/agreement-2/protege',
      rest: [
        'meetings-at-least/2027-01-15/pair',
        'meetings-suggested/2027-01-15/pair',
        'face-to-face/2027-01-15/pair',
        'goals-three/term/protege',
        'goal-parts/a:end-date/protege',
      ],
      planned: [],
    })
    expect(of(year(), '2027-02-01', 'mentor').next).toBe('meetings-at-least/2027-01-15/pair')
  })

  test('says itself', () => {
    const facts = year({ contacts: [past('2027-03-02')] })
    const { next, rest } = nextStep(obligations(facts, csceBook, '2027-03-04'), facts, 'protege', '2027-03-04')
    const [first, second] = [next, rest[0] ?? null].map((step) => {
      const words = (locale: 'en' | 'fr') =>
        stepWords(step ?? expect.fail('no step'), 'protege', { names, book: csceBook, today: '2027-03-04' }, locale)
      return [words('en').title, words('fr').title, words('en').why]
    })
    expect(first).toEqual([
      'Did your meeting with Ana on Tuesday take place?',
      'La rencontre prévue mardi avec Ana a-t-elle eu lieu ?',
      'Nobody has said so yet, and only what took place counts.',
    ])
    expect(second?.slice(0, 2)).toEqual(['Plan 1 more meeting', 'Prévoir encore 1 rencontre'])
    const call = { do: 'answer', contactId: 'c', kind: 'call', onDay: '2027-03-03' } as const
    expect(stepWords(call, 'mentor', { names, book: null, today: '2027-03-04' }, 'fr').title).toBe(
      'L’appel prévu hier avec Ben a-t-il eu lieu ?',
    )
  })

  test('leaves out what the plans settle', () => {
    const facts = year({
      contacts: [
        contact('2027-02-01', { mode: 'in-person' }),
        ...['2027-03-01', '2027-04-01', '2027-05-01'].map((day) => contact(day, { state: 'planned' })),
      ],
    })
    expect(of(facts, '2027-02-10')).toEqual({
      next: null,
      rest: [],
      planned: ['meetings-at-least/2027-01-15/pair', 'meetings-suggested/2027-01-15/pair'],
    })
  })
})
