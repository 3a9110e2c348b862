import type { DemoAccount } from '../web/demo.ts'
import { emailOf, owner, people } from './people.ts'

/** Everybody's, and public by design: a demonstration holds nothing that is worth guarding. */
export const demoPassword = 'rivet lantern maple estuary'

export const demoOrganization = {
  slug: 'csce',
  name: 'Canadian Society for Civil Engineering',
  locale: 'en' as const,
  timeZone: 'America/Toronto',
}
export const demoProgram = { preset: 'csce', slug: 'mentor-protege', name: 'Mentor & Protégé Program' }

/** Who is shown first: one of each place a person can be in, and then both of a pair. */
const shown = [
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
]

export const demoAccounts: readonly DemoAccount[] = shown.map((name) => ({
  organization: demoOrganization.slug,
  role: [owner, ...people].find(({ fullName }) => fullName === name)?.role ?? 'mentor',
  name,
  email: emailOf(name),
  password: demoPassword,
}))
