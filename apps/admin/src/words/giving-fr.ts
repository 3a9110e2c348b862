import type { SameShape } from '@ithaca/ui'
import type { giving as english } from './giving-en.ts'

export const giving: SameShape<typeof english> = {
  state: {
    DRAFT: 'En cours de rédaction',
    PARTIALLY_SIGNED: 'Un accord donné',
    SIGNED: 'Convenue par les deux',
    SUPERSEDED: 'Remplacée',
    WITHDRAWN: 'Retirée',
  },
  given: '{{name}} a donné son accord le {{day}}',
  notGiven: '{{name}} n’a pas encore donné son accord',
  neverGiven: '{{name}} n’a pas donné son accord',
}
