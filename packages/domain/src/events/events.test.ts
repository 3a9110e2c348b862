import { describe, expect, test } from 'vitest'
import { plainLabels } from '../core/index.ts'
import { auditSentence } from './audit.ts'
import { domainEventTypes, isDomainEventType } from './events.ts'

const names = { actor: 'Cleo', person: 'Dan', mentor: 'Ana', protege: 'Ben', program: 'Mentors 2027' }
const data = {
  role: 'mentor',
  duty: 'committee',
  party: 'protege',
  part: 'relevant',
  locale: 'fr',
  number: 2,
  startsOn: '2027-01-15',
  signedOn: '2027-01-15',
  former: 'csce',
  slug: 'engineers',
  agreed: true,
  kind: 'meeting',
  mode: 'telephone',
  onDay: '2027-03-03',
  fromDay: '2027-03-01',
}

test.each(domainEventTypes)('%s is a sentence in both languages', (type) => {
  for (const locale of ['en', 'fr'] as const) {
    const sentence = auditSentence({ type, data }, names, locale)
    expect(sentence).toMatch(/^\p{Lu}/u)
    expect(sentence).not.toMatch(/[{}]|undefined|  /)
  }
})

describe('the audit trail', () => {
  test('names people, roles and duties in the reader’s language', () => {
    expect(auditSentence({ type: 'PairMade', data }, names, 'en')).toBe('Cleo paired Ana and Ben')
    expect(auditSentence({ type: 'PersonInvited', data }, names, 'en', plainLabels)).toBe('Cleo invited Dan as mentor')
    expect(auditSentence({ type: 'DutyGiven', data }, names, 'fr')).toBe(
      'Cleo a confié une charge à Dan : membre du comité',
    )
    expect(auditSentence({ type: 'LanguageChosen', data }, names, 'en')).toBe('Cleo chose a language (French)')
    expect(auditSentence({ type: 'SignaturesVoided', data }, names, 'fr')).toContain('du ou de la protégé(e)')
  })

  test('says when it was done by a button in a mail', () => {
    expect(auditSentence({ type: 'ContactCancelled', data: { ...data, by: 'mail' } }, names, 'en')).toMatch(
      /\(by a button in a mail\)$/,
    )
  })

  test('says days in words', () => {
    expect(auditSentence({ type: 'AgreementActivated', data }, names, 'en')).toBe(
      'The agreement of Ana and Ben is in force from 15\u00a0January 2027',
    )
    expect(auditSentence({ type: 'AmendmentSigned', data }, names, 'fr')).toContain('à partir du 15\u00a0janvier 2027')
  })

  test('says what the two did by its kind and its way, with the article', () => {
    expect(auditSentence({ type: 'ContactPlanned', data }, names, 'en')).toBe(
      'Cleo planned a meeting for 3\u00a0March 2027, by telephone',
    )
    expect(auditSentence({ type: 'ContactRevised', data: { ...data, kind: 'call' } }, names, 'fr')).toBe(
      'Cleo a modifié les détails d’un appel du 3\u00a0mars 2027',
    )
    expect(auditSentence({ type: 'ContactUndone', data: { ...data, stands: true } }, names, 'en')).toContain(
      'the other',
    )
  })

  test('tells a yes from taking it back', () => {
    const said = (type: string, data: object) => auditSentence({ type, data: { ...data } }, names, 'en')
    expect(said('GoalAgreed', { agreed: true })).toBe('Cleo agreed a goal')
    expect(said('GoalAgreed', { agreed: false })).toBe('Cleo took the yes to a goal back')
    expect(said('GoalPartConfirmed', { part: 'relevant', confirmed: false })).toContain('no longer')
  })

  test('knows people who are gone, and the system', () => {
    expect(auditSentence({ type: 'PairMade', data: {} }, { actor: null }, 'en')).toBe(
      'Ithaca paired a former member and a former member',
    )
  })

  test('shows a code it has no word for, and an event it does not know', () => {
    const odd = { role: 'oracle', party: 'none', part: 'other', locale: 'eo', kind: 'séance', mode: 'dream' }
    expect(auditSentence({ type: 'PersonInvited', data: odd }, names, 'en')).toBe('Cleo invited Dan as oracle')
    expect(auditSentence({ type: 'LanguageChosen', data: odd }, names, 'fr')).toContain('eo')
    expect(auditSentence({ type: 'GoalPartConfirmed', data: odd }, names, 'en')).toContain('other')
    expect(auditSentence({ type: 'ContactPlanned', data: odd }, names, 'en')).toMatch(/séance.*dream/)
    expect(isDomainEventType('Nothing')).toBe(false)
    expect(auditSentence({ type: 'Nothing', data: odd }, names, 'en')).toBe('An older event: Nothing')
  })
})

test('a pairing that one left is told as leaving, one that the program undid as undone', () => {
  const undone = (data: Record<string, unknown>) =>
    auditSentence({ type: 'PairingUndone', data }, { actor: 'Ana', mentor: 'Ana', protege: 'Ben' }, 'en')
  expect(undone({})).toBe('Ana undid the pairing of Ana and Ben')
  expect(undone({ bothStay: false })).toMatch(/^Ana left the program, and the pairing of Ana and Ben/)
})
