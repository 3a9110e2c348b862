import { type DemoPerson, type DemoRow, type LooseInvitation, row, type ToldOtherwise } from '../people.ts'

export const owner = row('owner')(['Gloria Steinmetz', null, 342, 341])

const coordinators: DemoRow[] = [['Anand Venkataraman', null, 340, 339]]
const committee: DemoRow[] = [['Beatriz Quintero', null, 338, 337]]

const mentors: DemoRow[] = [
  ['Dorothy Pfeiffer', null, 336, 334],
  ['Curtis Bellamy', null, 336, 333],
  ['Lena Öberg', null, 336, 332],
  ['Benoît Lapointe', null, 92, 88, 'fr'],
  ['Mohammed Farouk', null, 60, 55],
  ['Patrick Obuya', null, 60, 57],
]

const proteges: DemoRow[] = [
  ['Kenji Watanabe', null, 188, 182],
  ['Alicia Romero', null, 335, 331],
  ['Megan Schultz', null, 335, 330],
  ['Rachida Benali', null, 92, 87, 'fr'],
  ['Ewa Nowicka', null, 60, 54],
  ['Rashid Karim', null, 60, 56],
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
