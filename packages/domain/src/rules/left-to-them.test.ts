import { describe, expect, test } from 'vitest'
import { csceBook } from './check/check-samples.ts'
import type { Delegation } from './norm.ts'
import { quantity } from './presets/norms.ts'
import { normSentence } from './sentences.ts'

const asked = { id: 'one', strength: 'expected', party: 'pair', source: { kind: 'default' } } as const

describe('what is left to the two', () => {
  const left = (more: Partial<Delegation>, reader?: 'you') => {
    const delegation: Delegation = {
      least: null,
      most: null,
      strength: 'expected',
      by: 'every-agreement',
      source: null,
      ...more,
    }
    const norm = quantity(asked, {
      measure: { of: 'contacts', kinds: ['meeting'], modes: null, minutes: null, realTime: false },
      window: { length: 'year', counted: 'from-start' },
      bound: { is: 'at-least', count: 0 },
      delegation,
    })
    return [normSentence(norm, csceBook, 'en', reader), normSentence(norm, csceBook, 'fr', reader)]
  }

  test.each<[Partial<Delegation>, string, string]>([
    [
      {},
      'It is for the pair to agree on the number of meetings; what is agreed is then expected.',
      'Il revient au binôme de convenir du nombre de rencontres ; ce qui est convenu est alors attendu.',
    ],
    [
      { least: 1, most: 4, strength: 'required' },
      'It is for the pair to agree on the number of meetings, from 1 to 4; what is agreed is then required.',
      'Il revient au binôme de convenir du nombre de rencontres, de 1 à 4 ; ce qui est convenu devient obligatoire.',
    ],
    [
      { least: 2, strength: 'recommended' },
      'It is for the pair to agree on the number of meetings, at least 2; what is agreed is then recommended.',
      'Il revient au binôme de convenir du nombre de rencontres, au moins 2 ; ce qui est convenu est alors recommandé.',
    ],
    [
      { most: 9, strength: 'guideline' },
      'It is for the pair to agree on the number of meetings, at most 9; what is agreed then serves as a guide.',
      'Il revient au binôme de convenir du nombre de rencontres, au plus 9 ; ce qui est convenu sert alors de repère.',
    ],
  ])('%o', (delegation, en, fr) => expect(left(delegation)).toEqual([en, fr]))

  test('is said to the two as theirs, and of a renewal the figure of the program stands', () => {
    expect(left({}, 'you')).toEqual([
      'It is for the two of you to agree on the number of meetings; what is agreed is then expected.',
      'Il revient à vous deux de convenir du nombre de rencontres ; ce qui est convenu est alors attendu.',
    ])
    expect(left({ by: 'renewal' })[0]).toBe('The pair is asked to have at least 0 meetings a year.')
  })
})
