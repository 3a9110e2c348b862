import type { DemoAssociation } from '../association.ts'
import { logo } from './logo.ts'
import { pairs } from './pairs.ts'
import { looseInvitations, owner, people, toldOtherwise } from './people.ts'

/** Quality professionals: ground rules, two check-ins a month that the mentor answers for, half a year to a year. */
export const asq: DemoAssociation = {
  slug: 'asq',
  name: 'ASQ',
  colour: '#9a4a0b',
  locale: 'en',
  timeZone: 'America/Chicago',
  program: { preset: 'asq', slug: 'mentoring', name: 'ASQ Mentoring Program' },
  logo,
  owner,
  people,
  looseInvitations,
  toldOtherwise,
  pairs,
  remindsFrom: 125,
  shown: [
    owner.fullName,
    'Anand Venkataraman',
    'Beatriz Quintero',
    'Dorothy Pfeiffer',
    'Kenji Watanabe',
    'Curtis Bellamy',
    'Alicia Romero',
    'Mohammed Farouk',
    'Ewa Nowicka',
    'Lena Öberg',
    'Rashid Karim',
    // In French.
    'Benoît Lapointe',
    'Rachida Benali',
    // Without anybody: after a pairing that was undone, and after a good end.
    'Patrick Obuya',
    'Megan Schultz',
  ],
}
