import type { DemoAssociation } from '../association.ts'
import { logo } from './logo.ts'
import { pairs } from './pairs.ts'
import { looseInvitations, owner, people, toldOtherwise } from './people.ts'

/** People of standards and conformity assessment: no end, no number of meetings, and all of it by mail if they like. */
export const usnc: DemoAssociation = {
  slug: 'usnc',
  name: 'USNC',
  colour: '#1f4e9e',
  locale: 'en',
  timeZone: 'America/New_York',
  program: { preset: 'usnc', slug: 'mentoring', name: 'USNC Mentoring Program' },
  logo,
  owner,
  people,
  looseInvitations,
  toldOtherwise,
  pairs,
  remindsFrom: 100,
  shown: [
    owner.fullName,
    'Terrence Abebe',
    'Lucinda Baca',
    'Walter Grabowski',
    'Jasmine Whitfield',
    'Sunita Krishnamurthy',
    'Tobias Renner',
    'Joaquín Salcedo',
    'Elijah Tsosie',
    'Delphine Marchetti',
    'Ming Zhao-Keller',
    // Without anybody: newly come, and after a good end.
    'Howard Lindqvist',
    'Nadia Hosseini',
  ],
}
