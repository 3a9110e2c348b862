import type { Refusal } from '../../core/index.ts'
import type { Measure, Norm } from '../norm.ts'
import type { RuleBook } from '../rule-book.ts'

type Figure = { at: string; value: number | null | undefined; least?: number; most: number }

/** No association asks for more of it, in whatever time; beyond these somebody has slipped on a key. */
export const figureLimits = {
  contacts: 366,
  'months-with-contact': 120,
  hours: 2000,
  goals: 50,
  activities: 200,
  months: 120,
  minutes: 1440,
  weeks: 104,
  everyMonths: 60,
  leadHours: 720,
  dueDays: 366,
  graceDays: 1096,
  years: 60,
} satisfies Record<Measure['of'], number> & Record<string, number>

/** Figures of norms that nobody means: none of what is asked, or more than there is time for. */
export const absurdFigures = ({ norms }: RuleBook, at = 'book'): Refusal<'value-too-big' | 'value-too-small'>[] =>
  norms.flatMap((norm, index) =>
    figuresOf(norm).flatMap(({ at: part, value, least = 0, most }): Refusal<'value-too-big' | 'value-too-small'>[] => {
      const place = `${at}.norms.${index}.${part}`
      if (typeof value !== 'number') return []
      if (value > most) return [{ code: 'value-too-big', at: place, limit: most }]
      return value < least ? [{ code: 'value-too-small', at: place, limit: least }] : []
    }),
  )

/** Nothing is no rule; what is left to the two may begin with it. */
export const leastCount = (isLeft: boolean): number => (isLeft ? 0 : 1)

function figuresOf(norm: Norm): Figure[] {
  const left = norm.delegation
  switch (norm.kind) {
    case 'quantity': {
      const { bound, measure } = norm
      const most = figureLimits[measure.of]
      const least = leastCount(left !== null)
      const figures = [
        ...('minutes' in measure
          ? [{ at: 'measure.minutes', value: measure.minutes, least: 1, most: figureLimits.minutes }]
          : []),
        ...delegated(norm, most),
      ]
      return bound.is === 'between'
        ? [
            { at: 'bound.least', value: bound.least, most },
            { at: 'bound.most', value: bound.most, least, most },
            ...figures,
          ]
        : [{ at: 'bound.count', value: bound.count, least, most }, ...figures]
    }
    case 'step': {
      const { moment, leadHours, dueDays } = norm
      const every = moment.at === 'every' ? moment.months : null
      const weeks = moment.at === 'every-weeks' ? moment.weeks : null
      return [
        { at: 'moment.months', value: every, most: figureLimits.everyMonths },
        { at: 'moment.weeks', value: weeks, most: figureLimits.weeks },
        { at: 'leadHours', value: leadHours, least: 1, most: figureLimits.leadHours },
        { at: 'dueDays', value: dueDays, least: 1, most: figureLimits.dueDays },
      ]
    }
    case 'condition': {
      const { condition } = norm
      if (condition.on === 'pair') return []
      const most = condition.must === 'attendance' ? 100 : figureLimits.years
      return [
        { at: 'condition.least', value: condition.least, most },
        { at: 'condition.graceDays', value: condition.graceDays, most: figureLimits.graceDays },
      ]
    }
    case 'clause':
      return []
  }
}

const delegated = ({ delegation }: Norm, most: number): Figure[] =>
  delegation === null
    ? []
    : [
        { at: 'delegation.least', value: delegation.least, most },
        { at: 'delegation.most', value: delegation.most, least: 1, most },
      ]
