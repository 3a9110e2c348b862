import type { Locale } from '@ithaca/domain/core'
import type { InvitedRole } from '@ithaca/domain/enrolment'

export type DemoPerson = {
  fullName: string
  called: string
  role: InvitedRole
  locale: Locale
  /** Nobody has to say where they stand in their career, and one did not. */
  careerStage: string | null
  /** Counted back from the day of the seeding. */
  invited: number
  accepted: number
}

type Row = [fullName: string, careerStage: string | null, invited: number, accepted: number, locale?: Locale]

const row =
  (role: InvitedRole) =>
  ([fullName, careerStage, invited, accepted, locale = 'en']: Row): DemoPerson => ({
    fullName,
    called: fullName.split(' ')[0] ?? fullName,
    role,
    locale,
    careerStage,
    invited,
    accepted,
  })

export const owner = row('owner')(['Hélène Beauchamp-Roy', null, 76, 75, 'fr'])

const coordinators: Row[] = [
  ['Priya Ramanathan', null, 75, 74],
  ['Marc-André Gélinas', null, 75, 73, 'fr'],
]

const committee: Row[] = [
  ['Donald MacIsaac', null, 72, 71],
  ['Chidinma Okafor', null, 72, 70],
]

const mentors: Row[] = [
  ['Margaret Sinclair', 'executive', 70, 69],
  ['Jean-François Lévesque', 'senior', 70, 68, 'fr'],
  ['Arjun Dhaliwal', 'senior', 70, 68],
  ['Mei-Ling Cheung', 'executive', 70, 67],
  ['Robert Whiteduck', 'senior', 70, 67],
  ['Élise Boisvert', 'mid-career', 70, 66, 'fr'],
  ['Oluwaseun Adeyemi', 'senior', 70, 65],
  ['Ingrid Halvorsen', 'executive', 70, 65],
  ['Tomasz Kowalczyk', 'mid-career', 70, 64],
  ['Fatima El-Khoury', 'senior', 70, 63, 'fr'],
  ['Gordon Fraser', 'senior', 52, 50],
  ['Yuki Tanaka-Moore', 'executive', 52, 49],
  ['Nkechi Obi', 'mid-career', 18, 15],
  ['Stéphane Nadeau', 'senior', 18, 12, 'fr'],
]

const proteges: Row[] = [
  ['Aisha Rahman', 'early-career', 69, 68],
  ['Étienne Gagnon', 'student', 69, 67, 'fr'],
  ['Simran Gill', 'early-career', 69, 67],
  ['Daniel Kwan', 'student', 69, 66],
  ['Kayla Cardinal', 'early-career', 69, 66],
  ['Noémie Fortin', 'early-career', 69, 65, 'fr'],
  ['Kwame Mensah', 'student', 69, 64],
  ['Sofia Petrova', 'early-career', 69, 63],
  ['Liam O’Connor', 'mid-career', 69, 62],
  ['Zoé Thériault', 'student', 69, 61, 'fr'],
  ['Ahmed Siddiqui', null, 51, 48],
  ['Hannah Penner', 'student', 51, 47],
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

/** Invitations that came to nothing, or not yet to anything. */
export type LooseInvitation = Pick<DemoPerson, 'fullName' | 'role' | 'locale' | 'invited'> & {
  ends: 'open' | 'expired' | 'withdrawn' | 'undeliverable'
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

/** Addresses under a domain that nobody can own, so that no mail of a demonstration ever reaches anybody. */
export const emailOf = (fullName: string): string =>
  `${fullName
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f’]/g, '')
    .toLowerCase()
    .replaceAll(/\s+/g, '.')}@csce.example`
