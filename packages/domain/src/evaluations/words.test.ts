import { describe, expect, test } from 'vitest'
import { type Day, type Party, plainLabels } from '../core/index.ts'
import { askedNext, obligationInBrief, obligations, obligationSentence, reminderWords } from '../obligations/index.ts'
import { standingSentence } from '../obligations/index.ts'
import { csceBook, year } from '../samples/index.ts'

describe('in words', () => {
  const names = { mentor: 'Ana', protege: 'Ben' }
  const words = (code: 'renew' | 'evaluate', today: Day, viewer: 'mentor' | 'protege' | null, change = {}) => {
    const facts = year({ agreement: null, ...change })
    const one = obligations(facts, csceBook, today).find(({ ask, party }) => ask.code === code && party === 'mentor')
    if (one === undefined) throw new Error('nothing is asked')
    const { title, sentence } = obligationSentence(one, viewer, { names, book: csceBook }, 'en')
    const fr = obligationSentence(one, viewer, { names, book: csceBook }, 'fr')
    expect(fr.title).toMatch(/^\p{Lu}/u)
    const mail = reminderWords({ obligation: one, party: 'mentor', nth: 0 }, { names, book: csceBook }, 'en')
    return { title, sentence, french: fr.sentence, subject: mail.subject, button: mail.button }
  }

  test('nobody is told that they have to go on', () => {
    expect(words('renew', '2027-12-05', 'mentor')).toMatchObject({
      title: 'Say whether to go on after 14\u00a0January 2028',
      sentence: 'Your term ends on 14\u00a0January 2028; it goes on only if both of you say so by then.',
      french:
        'Votre engagement se termine le 14\u00a0janvier 2028 ; il ne continue que si vous le dites tous deux d’ici là.',
      subject: 'Do you and Ben go on?',
    })
    expect(words('renew', '2027-12-05', null)).toMatchObject({
      sentence: 'Ana has not said yet whether to go on after 14\u00a0January 2028.',
      french: 'Ana n’a pas encore dit si la relation continue après le 14\u00a0janvier 2028.',
    })
    expect(words('renew', '2027-12-05', null, { answers: { mentor: 'end' } }).sentence).toBe(
      'Ana said whether to go on.',
    )
  })

  test('a look back is asked, told and missed', () => {
    expect(words('evaluate', '2028-01-20', 'mentor')).toMatchObject({
      title: 'Look back on the mentorship',
      sentence: 'You are asked to look back on the mentorship.',
      subject: 'Looking back on your time with Ben',
      button: 'Look back',
    })
    const evaluated = [{ term: 1, party: 'mentor' }]
    expect(words('evaluate', '2028-01-20', null, { evaluated }).sentence).toBe('Ana looked back on the mentorship.')
    expect(words('evaluate', '2028-05-01', null).sentence).toBe('Ana has not looked back on the mentorship.')
  })

  test('in a row of a list it comes in a few words', () => {
    const brief = (code: string, number = 2, renews = false) => {
      const agreement = { number, open: true, termMonths: 6, signedBy: [], since: '2027-12-02', renews }
      const one = obligations(year({ agreement }), csceBook, '2028-01-05').find(({ ask }) => ask.code === code)
      return one && [obligationInBrief(one, csceBook, 'en'), obligationInBrief(one, csceBook, 'fr')]
    }
    expect(brief('renew')).toEqual(['Answer on renewal', 'Réponse sur le renouvellement'])
    expect(brief('evaluate')).toEqual(['Look back on the term', 'Bilan de la relation'])
    expect(brief('sign-agreement')?.[0]).toBe('Amendment to sign')
    expect(brief('sign-agreement', 2, true)?.[0]).toBe('Signed renewal')
    expect(brief('keep-promise')?.[0]).toBe('Take on this promise by signing')
    const undated = obligations(year(), csceBook, '2028-01-05')
      .filter(({ ask }) => ask.code === 'evaluate')
      .map((one) => ({ ...one, dueOn: null }))
    expect(askedNext(undated, [])).toBe(undated[0])
    const due = obligations(year(), csceBook, '2027-12-05')
    expect(askedNext(due, [])?.dueOn).toBe('2028-01-14')
  })

  test('a renewal is signed as one', () => {
    const agreement = {
      number: 2,
      open: true,
      termMonths: 6,
      signedBy: ['protege' as const],
      since: '2027-12-02',
      renews: true,
    }
    const all = obligations(year({ agreement }), csceBook, '2027-12-05').filter(
      ({ ask }) => ask.code === 'sign-agreement',
    )
    const said = all.map((one) => obligationSentence(one, null, { names, book: csceBook }, 'en').sentence)
    expect(said).toEqual(['Ana needs to read and sign the renewal.', 'Ben signed the renewal.'])
  })
})

test('where somebody stands while a renewal is open', () => {
  const stands = (signedBy: Party[], viewer: Party | null, locale: 'en' | 'fr' = 'en') => {
    const agreement = { number: 2, open: true, termMonths: 6, signedBy, since: '2027-12-02', renews: true }
    const names = { mentor: 'Ana', protege: 'Ben' }
    const said = { names, labels: plainLabels, day: (iso: Day) => iso, today: '2027-12-05' }
    return standingSentence(year({ agreement }), viewer, said, locale)
  }
  expect(stands([], null)).toBe('Ana and Ben are deciding whether to go on after 2028-01-14.')
  expect(stands([], 'mentor')).toBe('You and Ben are deciding whether to go on after 2028-01-14.')
  expect(stands(['mentor'], 'mentor')).toBe('You have signed the renewal; Ben has not yet.')
  expect(stands(['mentor'], 'protege')).toBe('Ana has signed the renewal; your signature is the one still missing.')
  for (const viewer of [null, 'mentor', 'protege'] as const)
    expect(stands(['mentor'], viewer, 'fr')).toMatch(/^\p{Lu}.*\.$/u)
})
