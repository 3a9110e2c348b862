import type { Localized } from '../../core/index.ts'
import { chapterOfMeasure } from '../chapters.ts'
import { speakerOf } from '../fields/shape.ts'
import { measure, type Measure, strengths } from '../norm.ts'
import { figureLimits, leastCount } from '../given/figures.ts'
import { contactKinds, contactModes, contactNouns, modeName } from '../vocabulary/contacts.ts'
import { vocabulary } from '../vocabulary.ts'
import { kindNames, measureNames, notInProgram, strengthNames } from './names.ts'
import { needed, type PartPath, partWords } from './part-words.ts'
import { asked, choiceIn, memberPart, numberIn, partOf } from './shared-parts.ts'
import { type Codes, type Reader, titled } from './shapes.ts'
import type { NormPart, NormWord } from './told.ts'

const parties = ['pair', 'each', 'mentor', 'protege'] as const
const mainMembers: readonly string[] = ['kinds', 'modes', 'party', 'inEach']

/** Everything that can be counted. */
export const quantityWords = (reader: Reader): NormWord[] =>
  measure.options.map(({ shape }) => {
    const { of: named, ...members } = shape
    const of = needed([...(named.values as Set<Measure['of']>)][0], 'a measure')
    const { evaluated } = vocabulary.measures[of]
    const limits = { least: 0, most: figureLimits[of] }
    const counted = Object.entries(members).flatMap(([key, schema]) =>
      memberPart(schema, {
        ...{ at: 'measure', word: of, key, codes: codesOf(of, key, reader), reader },
        limits: { least: 1, most: figureLimits.minutes },
        isMain: mainMembers.includes(key),
      }),
    )
    const say = speakerOf(reader.book, reader.locale)
    // Where there is nothing to choose from, all there is counts.
    const all = Object.fromEntries(Object.entries(members).map(([key]) => [key, null]))
    const begun = Object.fromEntries(counted.map(({ path, begin }) => [path.replace('measure.', ''), begin]))
    const norm = {
      ...{
        kind: 'quantity',
        strength: 'expected',
        party: of === 'months' ? 'each' : of === 'hours' ? 'mentor' : 'pair',
      },
      measure: { of, ...all, ...begun },
      ...beginning[of],
      delegation: null,
    }
    return {
      ...{ kind: 'quantity', word: of, name: say(measureNames[of]), kindName: say(kindNames.quantity) },
      begins: [{ chapter: chapterOfMeasure({ of } as Measure), norm }],
      parts: [
        ...asked(parties, parties, reader),
        ...bounds(evaluated, limits, reader),
        ...counted,
        ...stretch(reader),
        left(limits, reader),
      ],
      isActedOn: evaluated.length > 0,
    }
  })

/** What most associations mean by it. */
const beginning: Record<Measure['of'], object> = {
  contacts: inYear('at-least', 4),
  'months-with-contact': inYear('at-least', 6),
  hours: { window: { length: 'month', counted: 'calendar' }, bound: { is: 'at-most', count: 5 } },
  goals: inTerm('at-least', 3),
  activities: inTerm('at-least', 1),
  months: inTerm('target', 12),
}
function inYear(is: string, count: number) {
  return { window: { length: 'year', counted: 'from-start' }, bound: { is, count } }
}
function inTerm(is: string, count: number) {
  return { window: { length: 'term', counted: 'from-start' }, bound: { is, count } }
}

function bounds(evaluated: readonly string[], limits: { least: number; most: number }, reader: Reader): NormPart[] {
  const single = { path: 'bound.is', values: ['at-least', 'at-most', 'target'] }
  const range = { path: 'bound.is', values: ['between'] }
  const number = numberIn(limits, null, reader)
  // What is left to the two may begin with nothing; what the rule itself says may not.
  const figure = { ...number, least: leastCount(true), leastAlone: leastCount(false) }
  const { yes, no } = partWords['bound.about']
  const say = speakerOf(reader.book, reader.locale)
  return [
    partOf('bound.is', choiceIn('bound.is', reader, evaluated), reader, { acted: evaluated }),
    partOf('bound.count', figure, reader, { when: single, begin: 1 }),
    partOf('bound.least', number, reader, { when: range, begin: 1 }),
    partOf('bound.most', figure, reader, { when: range, begin: 2 }),
    partOf('bound.about', { is: 'yes-no', yes: say(needed(yes, 'about')), no: say(needed(no, 'about')) }, reader, {
      ...{ when: range, begin: false, isMain: false },
    }),
  ]
}
const stretch = (reader: Reader): NormPart[] => [
  partOf('window.length', choiceIn('window.length', reader), reader),
  partOf('window.counted', choiceIn('window.counted', reader), reader, { isMain: false }),
]

/** What is left to the agreement of the two: the range in which it sets the figure, and how much that weighs then. */
function left(limits: { least: number; most: number }, reader: Reader): NormPart {
  const say = speakerOf(reader.book, reader.locale)
  const words = (path: PartPath) => {
    const { name, none, some } = partWords[path]
    return { name: say(name), none: say(needed(none, path)), some: say(needed(some, path)) }
  }
  const bound = (key: 'least' | 'most') => {
    const { name, ...maybe } = words(`delegation.${key}`)
    const of = numberIn({ ...limits, least: leastCount(key === 'least') }, null, reader)
    return { key, name, help: null, shape: { is: 'maybe', of, ...maybe } } as const
  }
  const weights = strengths.map((value) => ({ value, words: strengthNames[value] }))
  const { name: _name, ...maybe } = words('delegation')
  const members = [
    bound('least'),
    bound('most'),
    {
      ...{ key: 'strength', name: say(partWords['delegation.strength'].name), help: null },
      shape: { is: 'choice', choices: titled(reader, weights) },
    } as const,
    { key: 'by', name: say(partWords['delegation.by'].name), help: null, shape: choiceIn('delegation.by', reader) },
  ]
  return partOf('delegation', { is: 'maybe', of: { is: 'object', members }, ...maybe }, reader, { isMain: false })
}

/** What can be counted of contacts and goals in this program. */
function codesOf(of: Measure['of'], key: string, { book: { settings } }: Reader): Codes {
  const own = (known: readonly { code: string; label: Localized }[]) =>
    known.map(({ code, label }) => ({ value: code, words: label }))
  if (of === 'goals' && key === 'kinds') return own(settings.goals.kinds)
  if (key === 'inEach') return own(settings.goals.activitySections)
  const among = (words: Localized, isThere: boolean) =>
    isThere ? words : { en: words.en + notInProgram.en, fr: words.fr + notInProgram.fr }
  if (key === 'kinds')
    return contactKinds.map((value) => ({
      ...{ value, words: among(contactNouns[value][1], settings.contacts.kinds.includes(value)) },
    }))
  if (key === 'modes')
    return contactModes.map((value) => ({
      ...{ value, words: among(modeName[value], settings.contacts.modes.includes(value)) },
    }))
  return []
}
