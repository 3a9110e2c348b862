import { describe, expect, test } from 'vitest'
import { csceBook } from './check/check-samples.ts'
import type { Norm } from './norm.ts'
import { isAbout, type Off, offSentence } from './off.ts'
import { clause, condition, quantity, step } from './presets/norms.ts'

const asked = { id: 'one', strength: 'expected', party: 'pair', source: { kind: 'default' } } as const

describe('off is more than silence', () => {
  const source = { kind: 'decided', by: { en: 'the board', fr: 'le conseil' }, on: '2027-01-01' } as const
  const hours = { of: 'hours', party: 'mentor' } as const

  test.each<[Off, string, string, Norm]>([
    [
      { point: 'quantity', measure: hours, source },
      'The program has decided to set no figure for hours.',
      'Le programme a choisi de ne fixer aucun chiffre pour les heures.',
      quantity(asked, {
        measure: hours,
        window: { length: 'month', counted: 'calendar' },
        bound: { is: 'at-most', count: 5 },
      }),
    ],
    [
      { point: 'step', step: { does: 'evaluation' }, source },
      'The program has decided not to ask anybody to evaluate the relationship.',
      'Le programme a choisi de ne demander à personne d’évaluer la relation.',
      step(asked, { does: 'evaluation' }, { at: 'closing' }),
    ],
    [
      { point: 'condition', condition: { on: 'pair', must: 'mentor-more-senior' }, source },
      'The program has decided not to ask anybody to be at a later stage of the career than the protégé.',
      'Le programme a choisi de ne demander à personne d’être à une étape de carrière plus avancée que le ou la protégé(e).',
      condition(asked, { on: 'pair', must: 'mentor-more-senior' }),
    ],
    [
      { point: 'clause', topic: 'scope', source },
      'The program has decided to ask for no promise about what is talked about.',
      'Le programme a choisi de ne demander aucun engagement concernant le contenu des échanges.',
      clause(asked, 'scope', { en: 'Yes.', fr: 'Oui.' }),
    ],
  ])('%o', (off, en, fr, norm) => {
    expect(offSentence(off, csceBook)).toEqual({ en, fr })
    expect(isAbout(off, norm)).toBe(true)
    expect(csceBook.norms.filter((one) => isAbout(off, one)).length).toBeLessThan(2)
  })
})
