import type { Party } from '@ithaca/domain/core'
import type { ContactKind, ContactMode } from '@ithaca/domain/rules'

export type DemoGoal = {
  statement: string
  metric: string
  /** One of the program's kinds. */
  kind: string | null
  /** Months ahead of the day on which it is written. */
  deadline: number | null
  /** Who says that it is attainable and relevant. */
  confirmedBy?: 'protege' | 'both'
  agreed?: boolean
  comments?: [by: Party, text: string][]
}

export type Said = [by: Party, day: number]

/** A meeting of the story. Days are counted back from the day of the seeding, so one to come has a negative one. */
export type DemoMeeting = {
  /** On the Friday before where it falls on a weekend. */
  day: number
  /** Else the first that the program keeps. */
  kind?: ContactKind
  mode: ContactMode
  /** On the clocks of the program. */
  time?: string
  minutes?: number
  purpose?: string
  place?: string
  /** Without it nobody planned it, and it was only told of. */
  planned?: Said
  questions?: [day: number, text: string][]
  /** What the mentor is told ahead: what help is wanted, and what is useful to know. */
  prepared?: { day: number; needs: string; background: string }
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

/** What the two choose in their agreement, each where the program's has it. */
export type DemoTerms = {
  means?: readonly ContactMode[]
  hoursAMonth?: number
  termMonths?: number
  meetings?: { count: number; per: 'MONTH' | 'QUARTER' | 'YEAR' }
}

/** A step toward an agreement: choices, or a section in their own words. */
export type Settling = { by: Party; day: number } & (
  { settles: DemoTerms; section?: undefined } | { section: string; text: string }
)

/** A look back on a term: a mark for each question, in their order, and whatever else there was to say. */
export type LookBack = { by: Party; day: number; marks: readonly number[]; words: string }

/** A milestone under the goal of that place, or an activity; `due` and `done` are days as well. */
export type DemoPlanItem = { by: Party; day: number; goal?: number; text: string; due?: number; done?: number }

/** One of the two was spoken with, by a member of the oversight body. */
export type DemoCheckIn = {
  by: string
  day: number
  party: Party
  way: 'TELEPHONE' | 'VIDEO' | 'IN_PERSON' | 'WRITING'
  asked?: boolean
  note?: string
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
  agreed?: readonly Settling[]
  /** In the order of signing, accepting or confirming. */
  signed?: Said[]
  undone?: number
  /** What of a signed agreement is written anew; unless both sign, it is still open. */
  amended?: { by: Party; day: number; goal?: DemoGoal; agreed?: readonly Settling[]; signed?: Said[] }
  /** What the mentor shows the protégé, and when. */
  card?: { day: number; phone: string; about: string }
  meetings?: readonly DemoMeeting[]
  /** Who gives each phase its day, and when. */
  timeline?: Said
  plan?: readonly DemoPlanItem[]
  /** What of the activities in their agreement is done, by its place among them. */
  carriedOut?: readonly [by: Party, day: number, place: number][]
  /** Given beside the contacts, on the day on which it is entered. */
  time?: readonly [by: Party, day: number, minutes: number, use: 'PREPARING' | 'READING' | 'WRITING' | 'OTHER'][]
  /** Whether it is still of benefit. */
  reviewed?: readonly [by: Party, day: number, answer: 'OF_BENEFIT' | 'TO_TALK_ABOUT' | 'NO_LONGER'][]
  checkIns?: readonly DemoCheckIn[]
  /** Answers by the code of their question, for the oversight body alone. */
  feedback?: readonly [by: Party, day: number, answers: Readonly<Record<string, string>>][]
  /** To the rules that are the newest on that day. */
  consented?: readonly Said[]
  renewed?: { by: Party; day: number; months: number; signed: Said[] }
  lookedBack?: readonly LookBack[]
  /** What became of a goal, by its place among them. */
  outcomes?: readonly [by: Party, day: number, goal: number, outcome: 'DONE' | 'CARRIED_ON' | 'DROPPED'][]
  /** Before its time: by one of the two, or for the program by whoever is named. */
  ended?: { by: Party | { name: string }; day: number; ground: string; text?: string }
  thanked?: readonly [by: Party, day: number, text: string][]
}
