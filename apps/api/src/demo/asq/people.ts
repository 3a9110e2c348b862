import { type DemoPerson, type DemoRow, type LooseInvitation, row, type ToldOtherwise } from '../people.ts'

export const owner = row('owner')(['Gloria Steinmetz', null, 342, 341])

const coordinators: DemoRow[] = [['Anand Venkataraman', null, 340, 339]]
const committee: DemoRow[] = [['Beatriz Quintero', null, 338, 337]]

const mentors: DemoRow[] = [
  ['Dorothy Pfeiffer', 'executive', 336, 334],
  ['Curtis Bellamy', 'senior', 336, 333],
  ['Lena Öberg', 'senior', 336, 332],
  ['Benoît Lapointe', 'senior', 92, 88, 'fr'],
  ['Mohammed Farouk', 'executive', 60, 55],
  ['Patrick Obuya', 'mid-career', 60, 57],
]

const proteges: DemoRow[] = [
  ['Kenji Watanabe', 'early-career', 188, 182],
  ['Alicia Romero', 'mid-career', 335, 331],
  ['Megan Schultz', 'early-career', 335, 330],
  ['Rachida Benali', 'early-career', 92, 87, 'fr'],
  ['Ewa Nowicka', 'early-career', 60, 54],
  ['Rashid Karim', 'student', 60, 56],
]

export const people: readonly DemoPerson[] = [
  ...coordinators.map(row('coordinator')),
  ...committee.map(row('committee')),
  ...mentors.map(row('mentor')),
  ...proteges.map(row('protege')),
]

export const toldOtherwise: Readonly<Record<string, ToldOtherwise>> = {
  'Dorothy Pfeiffer': { rhythm: 'ONLY_DUE' },
  'Benoît Lapointe': { rhythm: 'WEEKLY', timeZone: 'America/Toronto' },
}

export const looseInvitations: readonly LooseInvitation[] = [
  { fullName: 'Desmond Achterkamp', role: 'mentor', locale: 'en', invited: 3, ends: 'open' },
  { fullName: 'Priyanka Deol', role: 'protege', locale: 'en', invited: 2, ends: 'open' },
]
