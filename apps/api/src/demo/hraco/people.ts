import { type DemoPerson, type DemoRow, type LooseInvitation, row, type ToldOtherwise } from '../people.ts'

export const owner = row('owner')(['Valerie Stankiewicz', null, 352, 351])

const coordinators: DemoRow[] = [['Dana Whitlock', null, 350, 349]]
const committee: DemoRow[] = [
  ['Roberta Ames', null, 348, 347],
  ['Kofi Boateng', null, 348, 346],
]

const mentors: DemoRow[] = [
  ['Charlene Hargrove', null, 345, 343],
  ['Sanjay Bhatt', null, 345, 342],
  ['Miguel Rentería', null, 212, 208],
  ['Annette Kowalski', null, 160, 157],
  ['Yvonne Marchand', null, 58, 53],
]

const mentees: DemoRow[] = [
  ['Brooke Tillman', null, 344, 341],
  ['Tamika Rhodes', null, 344, 340],
  ['Andre Simmons', null, 212, 207],
  ['Phuong Tran', null, 160, 155],
  ['Connor Mayhew', null, 160, 154],
  ['Leila Haddad', null, 58, 52],
]

export const people: readonly DemoPerson[] = [
  ...coordinators.map(row('coordinator')),
  ...committee.map(row('committee')),
  ...mentors.map(row('mentor')),
  ...mentees.map(row('protege')),
]

export const toldOtherwise: Readonly<Record<string, ToldOtherwise>> = {
  'Charlene Hargrove': { rhythm: 'ONLY_DUE' },
  'Phuong Tran': { rhythm: 'AT_ONCE' },
}

export const looseInvitations: readonly LooseInvitation[] = [
  { fullName: 'Rosario Delgado', role: 'mentor', locale: 'en', invited: 4, ends: 'open' },
  { fullName: 'Todd Abernathy', role: 'protege', locale: 'en', invited: 48, ends: 'expired' },
]
