import type { Locale } from '@ithaca/domain/core'
import type { DemoPerson, LooseInvitation, ToldOtherwise } from './people.ts'
import type { DemoEdition } from './publishing.ts'
import type { PairStory } from './story.ts'

/** One of the demonstration's associations: who it is, who belongs to it, and what they have done so far. */
export type DemoAssociation = {
  slug: string
  name: string
  colour: string
  locale: Locale
  timeZone: string
  program: { preset: string; slug: string; name: string; checkInWeeks?: number }
  /** Its logo as SVG, drawn for it here. */
  logo: string
  owner: DemoPerson
  /** The first invites everybody else but coordinators. */
  people: readonly DemoPerson[]
  looseInvitations: readonly LooseInvitation[]
  /** How some want to be told, and by which clock; everybody else left it as it was. */
  toldOtherwise: Readonly<Record<string, ToldOtherwise>>
  pairs: readonly PairStory[]
  /** After the first. */
  editions?: readonly DemoEdition[]
  /** From that day on there is something in the story of which people are reminded. */
  remindsFrom: number
  /** Who is shown first: one of each place a person can be in, and then both of a pair. */
  shown: readonly string[]
}
