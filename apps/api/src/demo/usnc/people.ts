import { type DemoPerson, type DemoRow, type LooseInvitation, row, type ToldOtherwise } from '../people.ts'

export const owner = row('owner')(['Rosalie Vandermeer', null, 402, 401])

const coordinators: DemoRow[] = [['Terrence Abebe', null, 400, 399]]
const committee: DemoRow[] = [['Lucinda Baca', null, 398, 396]]

const mentors: DemoRow[] = [
  ['Walter Grabowski', 'leading', 395, 393],
  ['Sunita Krishnamurthy', 'senior', 395, 391],
  ['Delphine Marchetti', 'leading', 395, 392],
  ['Joaquín Salcedo', 'senior', 88, 84],
  ['Ruth Oyelaran', 'established', 88, 82],
  ['Howard Lindqvist', 'senior', 24, 19],
]

const proteges: DemoRow[] = [
  ['Jasmine Whitfield', 'emerging', 394, 389],
  ['Nadia Hosseini', 'emerging', 340, 336],
  ['Tobias Renner', 'emerging', 262, 258],
  ['Elijah Tsosie', 'emerging', 88, 83],
  ['Caleb Nakamura', 'emerging', 66, 63],
  ['Ming Zhao-Keller', 'emerging', 24, 18],
]

export const people: readonly DemoPerson[] = [
  ...coordinators.map(row('coordinator')),
  ...committee.map(row('committee')),
  ...mentors.map(row('mentor')),
  ...proteges.map(row('protege')),
]

export const toldOtherwise: Readonly<Record<string, ToldOtherwise>> = {
  'Walter Grabowski': { rhythm: 'WEEKLY' },
  'Joaquín Salcedo': { rhythm: 'AT_ONCE', timeZone: 'America/Denver' },
}

export const looseInvitations: readonly LooseInvitation[] = [
  { fullName: 'Imogen Castellanos', role: 'protege', locale: 'en', invited: 5, ends: 'open' },
  { fullName: 'Bernard Okpara', role: 'mentor', locale: 'en', invited: 60, ends: 'expired' },
]
