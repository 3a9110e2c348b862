import { type DemoPerson, type DemoRow, type LooseInvitation, row, type ToldOtherwise } from '../people.ts'

export const owner = row('owner')(['Hélène Beauchamp-Roy', null, 431, 430, 'fr'])

const coordinators: DemoRow[] = [
  ['Priya Ramanathan', null, 430, 429],
  ['Marc-André Gélinas', null, 430, 428, 'fr'],
]

const committee: DemoRow[] = [
  ['Donald MacIsaac', null, 427, 426],
  ['Chidinma Okafor', null, 427, 425],
]

const mentors: DemoRow[] = [
  ['Margaret Sinclair', 'executive', 424, 423],
  ['Jean-François Lévesque', 'senior', 424, 421, 'fr'],
  ['Arjun Dhaliwal', 'senior', 424, 422],
  ['Mei-Ling Cheung', 'executive', 424, 420],
  ['Robert Whiteduck', 'senior', 424, 419],
  ['Heather Blackwood', 'executive', 425, 424],
  ['Élise Boisvert', 'mid-career', 70, 66, 'fr'],
  ['Oluwaseun Adeyemi', 'senior', 70, 65],
  ['Ingrid Halvorsen', 'executive', 70, 65],
  ['Tomasz Kowalczyk', 'mid-career', 70, 64],
  ['Fatima El-Khoury', 'senior', 70, 63, 'fr'],
  ['Gordon Fraser', 'senior', 52, 50],
  ['Yuki Tanaka-Moore', 'executive', 52, 49],
  ['Anneliese Krahn', 'executive', 370, 368],
  ['Graham Ferreira', 'senior', 345, 340],
  ['Claudette Robichaud', 'senior', 212, 209, 'fr'],
  ['Bronwyn Achterberg', 'senior', 52, 48],
  ['Nkechi Obi', 'mid-career', 18, 15],
  ['Stéphane Nadeau', 'senior', 18, 12, 'fr'],
]

const proteges: DemoRow[] = [
  ['Aisha Rahman', 'early-career', 268, 266],
  ['Étienne Gagnon', 'student', 69, 67, 'fr'],
  ['Simran Gill', 'early-career', 330, 326],
  ['Daniel Kwan', 'student', 423, 420],
  ['Omar Benhaddou', 'early-career', 425, 423],
  ['Kayla Cardinal', 'early-career', 345, 341],
  ['Noémie Fortin', 'early-career', 232, 230, 'fr'],
  ['Kwame Mensah', 'student', 69, 64],
  ['Sofia Petrova', 'early-career', 69, 63],
  ['Liam O’Connor', 'mid-career', 69, 62],
  ['Zoé Thériault', 'student', 69, 61, 'fr'],
  ['Ahmed Siddiqui', null, 51, 48],
  ['Hannah Penner', 'student', 51, 47],
  ['Rohan Mehta', 'early-career', 370, 365],
  ['Ananya Iyer', 'student', 330, 322],
  ['Samuel Desjardins', 'student', 210, 206, 'fr'],
  ['Tyrone Baptiste', 'early-career', 51, 46],
  ['Mathis Bélanger', 'early-career', 18, 14, 'fr'],
  ['Chloe Nguyen', 'student', 17, 13],
  ['Diego Fuentes', 'early-career', 17, 9],
  ['Thandiwe Nkosi', 'early-career', 17, 5],
]

export const people: readonly DemoPerson[] = [
  ...coordinators.map(row('coordinator')),
  ...committee.map(row('committee')),
  ...mentors.map(row('mentor')),
  ...proteges.map(row('protege')),
]

export const toldOtherwise: Readonly<Record<string, ToldOtherwise>> = {
  'Mei-Ling Cheung': { rhythm: 'AT_ONCE', timeZone: 'America/Vancouver' },
  'Simran Gill': { rhythm: 'AT_ONCE', timeZone: 'America/Edmonton' },
  'Graham Ferreira': { rhythm: 'ONLY_DUE' },
  'Ananya Iyer': { rhythm: 'WEEKLY' },
  'Kwame Mensah': { rhythm: 'NONE' },
}

export const looseInvitations: readonly LooseInvitation[] = [
  { fullName: 'Rosalind Achebe', role: 'mentor', locale: 'en', invited: 4, ends: 'open' },
  { fullName: 'Félix Arsenault', role: 'protege', locale: 'fr', invited: 3, ends: 'open' },
  { fullName: 'Wen Zhao', role: 'committee', locale: 'en', invited: 2, ends: 'open' },
  { fullName: 'Patrick Doucette', role: 'mentor', locale: 'en', invited: 40, ends: 'expired' },
  { fullName: 'Maëlle Caron', role: 'protege', locale: 'fr', invited: 35, ends: 'expired' },
  { fullName: 'Victor Stanhope', role: 'mentor', locale: 'en', invited: 16, ends: 'withdrawn' },
  { fullName: 'Ruth Abramov', role: 'protege', locale: 'en', invited: 6, ends: 'undeliverable' },
]
