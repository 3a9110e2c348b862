import { IthacaProvider, setLocale } from '@ithaca/ui'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../app/texts.ts'
import { AgreementStatus } from './AgreementStatus.tsx'

vi.mock('../shell/here.ts', () => ({ useHere: () => ({ slug: 'csce' }) }))
vi.useFakeTimers({ now: new Date('2027-02-11T12:00:00Z'), toFake: ['Date'] })
beforeEach(() => setLocale('en'))
afterEach(cleanup)

const person = (called: string) => ({ id: called, called, fullName: called })
const signed = {
  ...{ id: 'a', number: 2, state: 'SIGNED', form: 'SIGNED', signedOn: '2027-02-01', continuesFrom: '2027-03-16' },
  signatures: [],
  viewerCan: { sign: { allowed: false, refusals: [] } },
}
const terms = [
  { from: '2026-03-16', until: '2027-03-16' },
  { from: '2027-03-16', until: '2027-12-16' },
]
const said = (change: object) => {
  const pair = {
    ...{ id: 'm', viewerParty: 'MENTOR', phase: 'ACTIVE', startsOn: '2026-03-16', endsOn: '2027-12-16', ending: null },
    ...{ mentor: person('Ruth'), protege: person('Kayla'), partner: person('Kayla'), agreement: signed, terms },
    ...change,
  }
  render(
    <IthacaProvider scheme="light" timeZone="UTC">
      <AgreementStatus mentorship={pair as never} />
    </IthacaProvider>,
  )
  const text = document.body.textContent.replaceAll('\u00a0', ' ')
  cleanup()
  return text
}

test('a signed renewal tells until when the present term runs, and the next one', () => {
  expect(said({})).toContain(
    'The present term runs until 15 March 2027, the next one from 16 March 2027 until 15 December 2027.',
  )
})

test('once it runs, it is told by its own days, not from the first beginning on', () => {
  vi.setSystemTime(new Date('2027-04-01T12:00:00Z'))
  expect(said({})).toContain('Active from 16 March 2027 until 15 December 2027.')
})

test('what has ended says how and when, and what was never signed is not waited for', () => {
  const over = { phase: 'ENDED', ending: { lastDay: '2027-02-11', words: 'It ended before its term.' } }
  expect(said(over)).toContain('It ended before its term. Its last day: 11 February 2027')
  expect(said(over)).not.toContain('15 December')
  const draft = { ...signed, state: 'DRAFT', signedOn: null }
  const text = said({ ...over, agreement: draft })
  expect(text).toContain('The mentorship ended before both of you agreed to this.')
  expect(text).not.toContain('not signed yet')
})
