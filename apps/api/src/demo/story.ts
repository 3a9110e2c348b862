import type { Party } from '@ithaca/domain/core'

export type DemoGoal = {
  statement: string
  metric: string
  kind: 'PROFESSIONAL' | 'PERSONAL' | null
  /** Months ahead of the day of the seeding. */
  deadline: number | null
  /** Who says that it is attainable and relevant. */
  confirmedBy?: 'protege' | 'both'
  agreed?: boolean
  comments?: [by: Party, text: string][]
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
  signed?: [by: Party, day: number][]
  undone?: number
  amended?: { day: number; goal: DemoGoal }
  /** What the mentor shows the protégé, and when. */
  card?: { day: number; phone: string; about: string }
}
