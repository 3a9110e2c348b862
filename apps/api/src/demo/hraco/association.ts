import type { DemoAssociation } from '../association.ts'
import { logo } from './logo.ts'
import { pairs } from './pairs.ts'
import { looseInvitations, owner, people, toldOtherwise } from './people.ts'

/** People of human resources: mentors and mentees, agreements that both draft, and a committee that asks how it goes. */
export const hraco: DemoAssociation = {
  slug: 'hraco',
  name: 'HRACO',
  colour: '#7a2e5d',
  locale: 'en',
  timeZone: 'America/New_York',
  program: { preset: 'hraco', slug: 'mentoring', name: 'HRACO Mentoring Program', checkInWeeks: 8 },
  logo,
  owner,
  people,
  looseInvitations,
  toldOtherwise,
  pairs,
  editions: [
    {
      day: 30,
      note: 'Two months between two check-ins are long, you told us. From now on the committee asks every six weeks.',
      revise: (book) => ({
        ...book,
        settings: { ...book.settings, oversight: { ...book.settings.oversight, checkInWeeks: 6 } },
      }),
    },
  ],
  remindsFrom: 100,
  shown: [
    owner.fullName,
    'Dana Whitlock',
    'Roberta Ames',
    'Kofi Boateng',
    'Charlene Hargrove',
    'Brooke Tillman',
    'Miguel Rentería',
    'Andre Simmons',
    'Annette Kowalski',
    'Phuong Tran',
    'Yvonne Marchand',
    'Connor Mayhew',
    'Sanjay Bhatt',
    'Leila Haddad',
    // After a good end.
    'Tamika Rhodes',
  ],
}
