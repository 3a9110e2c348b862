import type { DemoAssociation } from '../association.ts'
import { logo } from './logo.ts'
import { pairs } from './pairs.ts'
import { looseInvitations, owner, people, toldOtherwise } from './people.ts'

/** Civil engineers, in both languages: a year that is signed, two meetings expected, and a look back at its end. */
export const csce: DemoAssociation = {
  slug: 'csce',
  name: 'Canadian Society for Civil Engineering',
  colour: '#14606b',
  locale: 'en',
  timeZone: 'America/Toronto',
  program: { preset: 'csce', slug: 'mentor-protege', name: 'Mentor & Protégé Program' },
  logo,
  owner,
  people,
  looseInvitations,
  toldOtherwise,
  pairs,
  remindsFrom: 300,
  shown: [
    owner.fullName,
    'Priya Ramanathan',
    'Marc-André Gélinas',
    'Donald MacIsaac',
    'Chidinma Okafor',
    'Margaret Sinclair',
    'Aisha Rahman',
    'Élise Boisvert',
    'Étienne Gagnon',
    'Mei-Ling Cheung',
    'Kayla Cardinal',
    'Gordon Fraser',
    'Ahmed Siddiqui',
    'Nkechi Obi',
    'Chloe Nguyen',
    // Waiting for an answer, in French; and a year in which nothing is planned.
    'Jean-François Lévesque',
    'Noémie Fortin',
    'Arjun Dhaliwal',
    'Simran Gill',
  ],
}
