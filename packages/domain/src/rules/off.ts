import { z } from 'zod'
import { fill, type Localized, say } from '../core/index.ts'
import { type Condition, condition, type Measure, measure, type Norm, source, step, type Step } from './norm.ts'
import { type Chapter, chapterOfMeasure } from './chapters.ts'
import type { ResolvedBook } from './rule-book.ts'
import { elided } from './strength-words.ts'
import { clauseTopic, clauseTopicWords } from './vocabulary/clauses.ts'
import { contactMeasureWords } from './vocabulary/contacts.ts'
import { conditionWord, stepWord } from './vocabulary.ts'

/**
 * A point that a program has decided against, which is more than to be silent on it: nothing is asked either way, but it is
 * shown, and a norm on the same point contradicts it.
 */
export const off = z.discriminatedUnion('point', [
  z.object({ point: z.literal('quantity'), measure, source }),
  z.object({ point: z.literal('step'), step, source }),
  z.object({ point: z.literal('condition'), condition, source }),
  z.object({ point: z.literal('clause'), topic: clauseTopic, source }),
])
export type Off = z.infer<typeof off>

/** "The program has decided not to ask anybody to complete the training." */
export function offSentence(one: Off, book: ResolvedBook): Localized {
  switch (one.point) {
    case 'quantity': {
      const { en, fr } = countedIn(one.measure)
      return say(
        `The program has decided to set no figure for ${en}.`,
        `Le programme a choisi de ne fixer aucun chiffre pour ${fr}.`,
      )
    }
    case 'step':
      return notAsked(stepWord(one.step).act(one.step, book), book)
    case 'condition':
      return notAsked(conditionWord(one.condition).must(one.condition, book), book)
    case 'clause': {
      const { en, fr } = clauseTopicWords[one.topic]
      return say(
        `The program has decided to ask for no promise about ${en}.`,
        `Le programme a choisi de ne demander aucun engagement concernant ${fr}.`,
      )
    }
  }
}

function notAsked(act: Localized, { settings }: ResolvedBook): Localized {
  const { labels } = settings.identity
  const [en, fr] = [fill(act, { labels, locale: 'en' }), fill(act, { labels, locale: 'fr' })]
  return say(
    `The program has decided not to ask anybody to ${en}.`,
    `Le programme a choisi de ne demander à personne ${elided(fr)}.`,
  )
}

/** Contacts by what they are, as one says it: "meetings in person". */
function countedIn(measure: Measure): Localized {
  if (measure.of !== 'contacts') return figures[measure.of]
  const { many, after } = contactMeasureWords.contacts.reads({ ...measure, minutes: null, realTime: false })
  return say(many.en + after.en, `les ${many.fr}${after.fr}`)
}

const figures: Record<Exclude<Measure['of'], 'contacts'>, Localized> = {
  'months-with-contact': say('months with contact', 'les mois avec échange'),
  hours: say('hours', 'les heures'),
  goals: say('goals', 'les objectifs'),
  activities: say('activities', 'les activités'),
  months: say('the length of a mentorship', 'la durée de la relation'),
}

/** Whether a norm asks for what the program has decided against. */
export function isAbout(one: Off, norm: Norm): boolean {
  switch (one.point) {
    case 'quantity':
      return norm.kind === 'quantity' && isCountedAlike(norm.measure, one.measure)
    case 'step':
      return norm.kind === 'step' && isSame<Step>(norm.step, one.step, 'does')
    case 'condition':
      return norm.kind === 'condition' && isSame<Condition>(norm.condition, one.condition, 'must')
    case 'clause':
      return norm.kind === 'clause' && norm.topic === one.topic
  }
}

const isSame = <Word>(asked: Word, refused: Word, key: keyof Word): boolean => asked[key] === refused[key]

/** Of contacts, those of a kind that is decided against, in a way that is; a decision about all ways is about each. */
function isCountedAlike(asked: Measure, refused: Measure): boolean {
  if (asked.of !== 'contacts' || refused.of !== 'contacts') return asked.of === refused.of
  const { modes } = refused
  return (
    asked.kinds.some((kind) => refused.kinds.includes(kind)) &&
    (modes === null || (asked.modes !== null && asked.modes.some((mode) => modes.includes(mode))))
  )
}

/** What each decision is called, stable as long as it stands: by what it is about. */
export function offKeys(taken: readonly Off[]): string[] {
  const keys = taken.map((one) => `off-${one.point}-${wordOf(one)}`)
  return keys.map((key, index) => {
    const nth = keys.slice(0, index).filter((earlier) => earlier === key).length
    return nth === 0 ? key : `${key}-${nth + 1}`
  })
}

function wordOf(one: Off): string {
  switch (one.point) {
    case 'quantity':
      return one.measure.of
    case 'step':
      return one.step.does
    case 'condition':
      return one.condition.must
    case 'clause':
      return one.topic
  }
}

/** The chapter in which somebody looks for what is decided against. */
export function chapterOfOff(one: Off): Chapter {
  switch (one.point) {
    case 'quantity':
      return chapterOfMeasure(one.measure)
    case 'step':
      return goalSteps.includes(one.step.does) ? 'goals' : 'start'
    case 'condition':
      return 'people'
    case 'clause':
      return 'promises'
  }
}
const goalSteps: readonly string[] = ['goals', 'goal-parts']
