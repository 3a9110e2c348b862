import { describe, expect, test } from 'vitest'
import { contact, csceBook, year } from '../samples/index.ts'
import { askedNext, obligationInBrief } from './brief-words.ts'
import { health } from './health.ts'
import { obligations } from './obligations.ts'

function brief(facts: ReturnType<typeof year>, today: string) {
  const all = obligations(facts, csceBook, today)
  const asked = askedNext(all, health(all, facts, today).reasons)
  return asked && [obligationInBrief(asked, csceBook, 'en'), obligationInBrief(asked, csceBook, 'fr'), asked.dueOn]
}
const startsOn = '2027-01-15'
const running = (contacts: ReturnType<typeof contact>[]) =>
  year({ pairedOn: '2027-01-05', startsOn, endsOn: '2028-01-15', contacts })

describe('what is asked next of a pair', () => {
  test('is the signature that the term waits for', () => {
    const agreement = { number: 1, open: true, termMonths: 12, signedBy: [], since: '2027-01-05' }
    const agreeing = year({ phase: 'agreement', pairedOn: '2027-01-05', startsOn: null, endsOn: null, agreement })
    expect(brief(agreeing, '2027-01-09')).toEqual(['Agreement to sign', 'Entente à signer', null])
  })

  test('is how many meetings are missing, with the last day', () => {
    expect(brief(running([]), '2027-03-01')).toEqual(['2 meetings', '2 rencontres', '2028-01-14'])
    const once = running([contact('2027-02-20', { state: 'held' })])
    expect(brief(once, '2027-10-01')).toEqual(['1 more meeting', 'encore 1 rencontre', '2028-01-14'])
  })

  test('is what keeps it from being on track, before anything else', () => {
    const facts = running([])
    const all = obligations(facts, csceBook, '2027-11-01')
    const { reasons } = health(all, facts, '2027-11-01')
    expect(reasons.map(({ code }) => code)).toEqual(['nothing-planned'])
    expect(askedNext(all, reasons)).toBe(reasons[0]?.obligation)
  })

  test('is nothing where nothing is asked', () => {
    expect(askedNext([], [])).toBeNull()
  })
})
