import { barelyBegun, fieldYear, unfinished } from './goals-english.ts'
import { hydraulique, premierStage } from './goals-french.ts'
import type { PairStory } from '../story.ts'

const [donald, chidinma, priya] = ['Donald MacIsaac', 'Chidinma Okafor', 'Priya Ramanathan']

/** Who has not signed yet, each at another place on the way, and a pairing that was undone. */
export const agreeing: readonly PairStory[] = [
  {
    mentor: 'Fatima El-Khoury',
    protege: 'Zoé Thériault',
    paired: 28,
    pairedBy: chidinma,
    goals: hydraulique,
    written: 21,
    answered: 11,
    signed: [['protege', 8]],
  },
  {
    mentor: 'Ingrid Halvorsen',
    protege: 'Sofia Petrova',
    paired: 27,
    pairedBy: donald,
    goals: fieldYear.slice(0, 2),
    written: 22,
    answered: 14,
    signed: [['mentor', 13]],
  },
  {
    mentor: 'Élise Boisvert',
    protege: 'Étienne Gagnon',
    paired: 24,
    pairedBy: chidinma,
    goals: premierStage,
    written: 19,
    answered: 6,
  },
  {
    mentor: 'Oluwaseun Adeyemi',
    protege: 'Kwame Mensah',
    paired: 23,
    pairedBy: priya,
    goals: unfinished,
    written: 10,
    answered: 8,
  },
  // Neither is the more senior, which is noted and refuses nothing.
  {
    mentor: 'Tomasz Kowalczyk',
    protege: 'Liam O’Connor',
    paired: 12,
    pairedBy: donald,
    goals: barelyBegun,
    written: 4,
  },
  { mentor: 'Gordon Fraser', protege: 'Ahmed Siddiqui', paired: 2, pairedBy: chidinma, goals: [] },
  { mentor: 'Yuki Tanaka-Moore', protege: 'Hannah Penner', paired: 31, pairedBy: priya, goals: [], undone: 26 },
]
