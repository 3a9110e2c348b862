import { describe, expect, test } from 'vitest'
import type { Bound, ContactAsk } from '../rules/index.ts'
import { agreedAmount, agreedRest, agreedSentence } from './agreed-words.ts'
import type { Asks } from './sentences.ts'

const ask: ContactAsk = {
  ...{ code: 'have-contacts', contact: 'meeting', inPerson: false, minutes: null, months: false },
  ...{ bound: { is: 'at-least', count: 8 }, per: 'year', agreed: true },
}
const asked = (count: number, target: number, more: Partial<Asks> = {}): Asks => ({
  ...{ progress: { count, target, most: null }, planned: 0, strength: 'expected', state: 'open' },
  ...{ since: '2028-01-15', until: '2028-07-15', dueOn: '2028-07-14' },
  ...more,
})
const plain = ({ en, fr }: { en: string; fr: string }) => [en, fr].map((text) => text.replaceAll('\u00a0', ' '))

describe('how much two agreed on', () => {
  test.each<[string, Partial<ContactAsk>, Bound, string, string]>([
    ['many', {}, { is: 'at-least', count: 8 }, '8 meetings a year', '8 rencontres par an'],
    ['one', { per: 'month' }, { is: 'at-least', count: 1 }, '1 meeting a month', '1 rencontre par mois'],
    [
      'of another kind',
      { contact: 'call', per: 'quarter' },
      { is: 'at-least', count: 3 },
      '3 calls a quarter',
      '3 appels par trimestre',
    ],
  ])('is said of %s', (_what, more, bound, en, fr) => {
    expect(plain(agreedAmount({ ...ask, ...more, bound }))).toEqual([en, fr])
  })

  test.each([
    ['to them, whatever they are called', true, 'Ana and Ben', 'You two agreed on', 'Vous avez convenu ensemble de'],
    ['to others by their names', false, 'Ana and Ben', 'Ana and Ben agreed on', 'Ana and Ben ont convenu de'],
    ['to others without any', false, null, 'The two agreed on', 'Les deux ont convenu ensemble de'],
  ])('is told %s', (_whom, viewer, names, en, fr) => {
    expect(agreedSentence(ask, viewer, names, 'en')).toBe(`${en} 8 meetings a year.`)
    expect(agreedSentence(ask, viewer, names, 'fr').replaceAll('\u00a0', ' ')).toBe(`${fr} 8 rencontres par an.`)
  })
})

describe('what of it is still to come', () => {
  const [by, dici] = ['by 14 July 2028', 'd’ici au 14 juillet 2028']
  test.each<[string, Asks, Partial<ContactAsk>, string, string]>([
    ['all', asked(0, 8), {}, `8 are asked for ${by}.`, `8 sont demandées ${dici}.`],
    ['some', asked(5, 8), {}, `3 more are asked for ${by}.`, `3 de plus sont demandées ${dici}.`],
    ['the last', asked(7, 8), {}, `1 more is asked for ${by}.`, `1 de plus est demandée ${dici}.`],
    ['the only one', asked(0, 1), {}, `1 is asked for ${by}.`, `1 est demandée ${dici}.`],
    ['calls', asked(0, 2), { contact: 'call' }, `2 are asked for ${by}.`, `2 sont demandés ${dici}.`],
    [
      'of a time without an end',
      asked(1, 2, { dueOn: null, until: null }),
      {},
      '1 more is asked for over the whole term.',
      '1 de plus est demandée sur toute la durée.',
    ],
  ])('is said of %s', (_what, one, more, en, fr) => {
    expect(plain(agreedRest(one, { ...ask, ...more }))).toEqual([en, fr])
  })
})
