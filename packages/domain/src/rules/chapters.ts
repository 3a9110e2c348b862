import { type Localized, say } from '../core/index.ts'
import type { Measure, Norm } from './norm.ts'

/** The chapters in which people read a rule book. */
export const chapters = ['people', 'promises', 'goals', 'start', 'meetings', 'term', 'end', 'machinery'] as const
export type Chapter = (typeof chapters)[number]

export const chapterTitle: Record<Chapter, Localized> = {
  people: say('Who takes part', 'Qui participe'),
  promises: say('Promises', 'Engagements'),
  goals: say('Goals', 'Objectifs'),
  start: say('Before the start', 'Avant le début'),
  meetings: say('Meetings', 'Rencontres'),
  term: say('Term and renewal', 'Durée et renouvellement'),
  end: say('At the end', 'À la fin'),
  machinery: say('How the program works', 'Fonctionnement du programme'),
}

/** Where a reader looks for a norm. */
export function chapterOf(norm: Norm): Chapter {
  switch (norm.kind) {
    case 'clause':
      return 'promises'
    case 'condition':
      return 'people'
    case 'quantity':
      return chapterOfMeasure(norm.measure)
    case 'step':
      if (norm.step.does === 'goal-parts' || norm.step.does === 'goals') return 'goals'
      if (norm.party === 'committee' || norm.party === 'staff') return 'machinery'
      if (joining.includes(norm.moment.at)) return 'people'
      if (norm.moment.at === 'renewal') return 'term'
      if (norm.moment.at === 'formal-end' || norm.moment.at === 'closing') return 'end'
      return recurring.includes(norm.moment.at) ? 'meetings' : 'start'
  }
}

/** Where a reader looks for a figure. */
export function chapterOfMeasure({ of }: Measure): Chapter {
  if (of === 'goals' || of === 'activities') return 'goals'
  return of === 'months' ? 'term' : 'meetings'
}

const joining = ['application', 'admission', 'introduction', 'matching']
const recurring = ['each-meeting', 'every', 'every-weeks', 'check-in-interval']
