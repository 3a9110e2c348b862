import { describe, expect, test } from 'vitest'
import type { ContactFacts } from '../contacts/index.ts'
import { plainLabels } from '../core/index.ts'
import type { MentorshipFacts } from './facts.ts'
import { contact, year } from '../samples/index.ts'
import { standingSentence } from './standing.ts'

const names = { mentor: 'Ana', protege: 'Ben' }
const say = (
  facts: MentorshipFacts,
  viewer: 'mentor' | 'protege' | null,
  locale: 'en' | 'fr' = 'en',
  today = '2027-06-06',
) =>
  standingSentence(facts, viewer, { names, labels: plainLabels, day: (iso) => iso, today }, locale).replaceAll(
    '\u00a0',
    ' ',
  )
const held = ['2027-02-01', '2027-03-01', '2027-04-01']
const ahead = (day: string, more: Partial<ContactFacts> = {}) => contact(day, { state: 'planned', ...more })
const facts = (...contacts: ContactFacts[]) => year({ contacts })

describe('where a running mentorship stands', () => {
  const three = held.map((day) => contact(day))

  test.each([
    [
      facts(...three, ahead('2027-06-08')),
      'protege',
      'You and Ana have met 3 times since January; the next meeting is on Tuesday.',
    ],
    [
      facts(...three.slice(1), ahead('2027-06-07'), ahead('2027-08-01')),
      'mentor',
      'You and Ben have met twice since January; the next meeting is tomorrow.',
    ],
    [
      facts(...three.slice(2), ahead('2027-07-01'), ahead('2027-06-30')),
      null,
      'Ana and Ben have met once since January; the next meeting is on 30 June 2027.',
    ],
    [facts(...three), 'protege', 'You and Ana have met 3 times since January; the next meeting is not planned yet.'],
    [
      facts(...three, contact('2027-05-01', { kind: 'call' })),
      'protege',
      'You and Ana have been in touch 4 times since January; the next meeting is not planned yet.',
    ],
    [
      facts(contact('2027-05-01', { kind: 'call' }), ahead('2027-06-06', { kind: 'call' })),
      null,
      'Ana and Ben have been in touch once since January; the next call is today.',
    ],
    [facts(ahead('2027-06-08')), 'protege', 'Your first meeting with Ana is on Tuesday.'],
    [
      facts(ahead('2027-06-08', { id: 'b', kind: 'call' }), ahead('2027-06-08', { id: 'a' })),
      null,
      'The first meeting of Ana and Ben is on Tuesday.',
    ],
    [facts(), 'protege', 'Your agreement with Ana runs until 2028-01-14.'],
    [facts(ahead('2027-05-01')), 'protege', 'Your agreement with Ana runs until 2028-01-14.'],
    [facts(contact('2027-01-12')), 'protege', 'Your agreement with Ana runs until 2028-01-14.'],
    [{ ...facts(...three), phase: 'ended', endedOn: '2027-05-01' }, 'protege', 'This mentorship ended on 2027-04-30.'],
    [
      { ...facts(...three), gone: ['mentor'] },
      'protege',
      'Ana is no longer part of the association, so nothing is asked of you here.',
    ],
    [{ ...facts(...three), startsOn: null }, 'protege', 'Your agreement with Ana runs until 2028-01-14.'],
  ] as const)('in one sentence', (one, viewer, words) => {
    expect(say(one, viewer)).toBe(words)
    expect(say(one, viewer, 'fr')).toMatch(/^\p{Lu}.*\.$/u)
  })

  test('in French without a gender where none is known', () => {
    expect(say(facts(...three, ahead('2027-06-08')), 'protege', 'fr')).toBe(
      'Vous avez eu 3 rencontres avec Ana depuis janvier ; la prochaine rencontre a lieu mardi.',
    )
    expect(say(facts(...three, contact('2027-05-01', { kind: 'call' })), null, 'fr')).toBe(
      'Ana et Ben ont eu 4 contacts depuis janvier ; la prochaine rencontre reste à prévoir.',
    )
    expect(say(facts(ahead('2027-06-08', { kind: 'call' })), 'mentor', 'fr')).toBe(
      'Votre premier appel avec Ben a lieu mardi.',
    )
  })

  test('counts from the present term on, and is silent after the end', () => {
    const renewed = year({
      contacts: [...three, contact('2028-02-01')],
      endsOn: '2029-01-15',
      terms: [{ from: '2027-01-15', until: '2028-01-15' }],
    })
    expect(say(renewed, 'mentor', 'en', '2028-03-01')).toMatch(/^You and Ben have met once since January;/)
    expect(say(facts(...three), 'mentor', 'en', '2028-02-01')).toBe('Your agreement with Ben ran until 2028-01-14.')
    expect(say(facts(...three), null, 'fr', '2028-02-01')).toBe(
      'L’entente entre Ana et Ben a couru jusqu’au 2028-01-14.',
    )
    const long = { ...year({ contacts: three, endsOn: null }) }
    expect(say(long, 'mentor', 'en', '2028-06-01')).toMatch(/since January 2027;/)
  })
})
