import type { ContactMode } from '@ithaca/domain/rules'
import type { Party } from '@ithaca/domain/core'

export type DemoGoal = {
  statement: string
  metric: string
  kind: 'PROFESSIONAL' | 'PERSONAL' | null
  /** Months ahead of the day on which it is written. */
  deadline: number | null
  /** Who says that it is attainable and relevant. */
  confirmedBy?: 'protege' | 'both'
  agreed?: boolean
  comments?: [by: Party, text: string][]
}

type Said = [by: Party, day: number]

/** A meeting of the story. Days are counted back from the day of the seeding, so one to come has a negative one. */
export type DemoMeeting = {
  /** On the Friday before where it falls on a weekend. */
  day: number
  mode: ContactMode
  /** On the clocks of the program. */
  time?: string
  minutes?: number
  purpose?: string
  place?: string
  /** Without it nobody planned it, and it was only told of. */
  planned?: Said
  questions?: [day: number, text: string][]
  /** To another day, or called off. */
  moved?: { by: Party; on: number; to: number }
  cancelled?: Said
  /** Who said when that it took place; nobody yet, where it is left out. */
  held?: Said[]
  /** What both read, written once it took place. */
  note?: [by: Party, day: number, text: string]
  /** What only its writer reads. */
  own?: [by: Party, day: number, text: string][]
}

/** How two people go on: days are counted back from the day of the seeding. */
export type PairStory = {
  mentor: string
  protege: string
  paired: number
  pairedBy: string
  goals: readonly DemoGoal[]
  /** When the protégé writes and when the mentor answers. */
  written?: number
  answered?: number
  /** In the order of signing. */
  signed?: Said[]
  undone?: number
  amended?: { day: number; goal: DemoGoal }
  /** What the mentor shows the protégé, and when. */
  card?: { day: number; phone: string; about: string }
  meetings?: readonly DemoMeeting[]
}
