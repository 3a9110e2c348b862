import { z } from 'zod'
import { type Chapter, chapterOf } from '../chapters.ts'
import { capitalised, type Localized, say as both } from '../../core/index.ts'
import { speakerOf } from '../fields/shape.ts'
import { figureLimits } from '../given/figures.ts'
import { type Norm, type NormParty, step, type Step } from '../norm.ts'
import { agreementPartWords } from '../vocabulary/agreements.ts'
import { momentNames, momentWords, type StepMoment } from '../vocabulary/moments.ts'
import type { StepWord } from '../vocabulary/words.ts'
import { vocabulary } from '../vocabulary.ts'
import { kindNames, stepNames } from './names.ts'
import { needed, partWords } from './part-words.ts'
import { asked, marked, memberPart, numberIn, partOf } from './shared-parts.ts'
import { type Codes, type Reader, within } from './shapes.ts'
import type { NormBegun, NormPart, NormWord } from './told.ts'

const theTwo = ['each', 'mentor', 'protege', 'pair'] as const
const everybody = [...theTwo, 'committee', 'staff', 'applicant'] as const

type Members = Readonly<Record<string, unknown>>

/** Everything that can be done. What a program has nothing for is left out: no agenda, no form, no section. */
export const stepWords = (reader: Reader): NormWord[] =>
  step.options.flatMap(({ shape }) => {
    const { does: named, ...members } = shape
    const words: readonly Step['does'][] = named instanceof z.ZodEnum ? named.options : [...named.values]
    return words.flatMap((does) => stepWord(does, members, reader) ?? [])
  })

function stepWord(does: Step['does'], members: Members, reader: Reader): NormWord | null {
  const word: StepWord<never> = vocabulary.steps[does]
  const parts = Object.entries(members).map(([key, schema]) =>
    memberPart(schema, {
      ...{ at: 'step', word: does, key, codes: codesOf(does, key, reader), reader },
      ...{ limits: { least: 1, most: figureLimits.minutes }, isMain: true },
    }),
  )
  // What has to name something, where there is nothing to name.
  const isPossible = Object.keys(members).every((key, index) => parts[index]?.length !== 0 || optional.includes(key))
  if (!isPossible) return null
  const parties = (word.of as readonly NormParty[] | undefined) ?? everybody
  const acted = (word.of as readonly NormParty[] | undefined) ?? theTwo
  const say = speakerOf(reader.book, reader.locale)
  const begun = parts
    .flat()
    .flatMap(({ path, begin, isLeftOut }) => (isLeftOut ? [] : [[path.replace('step.', ''), begin]]))
  return {
    ...{ kind: 'step', word: does, name: say(stepNames[does]), kindName: say(kindNames.step) },
    begins: beginsOf(does, { does, ...Object.fromEntries(begun) } as Step, parties),
    parts: [...asked(parties, acted, reader), ...parts.flat(), ...moments(word.evaluated, reader), ...terms(reader)],
    isActedOn: word.evaluated.length > 0,
  }
}

/** Members that a step can do without. */
const optional: readonly string[] = ['form', 'named', 'how']

/** When something is usually done that nothing acts on yet. */
const usual: Partial<Record<Step['does'], readonly StepMoment['at'][]>> = {
  training: ['admission', 'start'],
  event: ['start', 'closing'],
  worksheet: ['matching', 'start'],
  sharing: ['start', 'introduction'],
  questionnaire: ['application', 'closing'],
  responsibilities: ['admission'],
  guidance: ['start', 'as-needed'],
  adjustment: ['as-needed'],
}

/** One norm for each chapter in which somebody would look for it. */
function beginsOf(does: Step['does'], asks: Step, parties: readonly NormParty[]): NormBegun[] {
  const word: StepWord<never> = vocabulary.steps[does]
  const at = word.evaluated.length > 0 ? word.evaluated : needed(usual[does], does)
  const found = new Map<Chapter, NormBegun>()
  for (const name of at)
    for (const party of parties.filter((one) => one !== 'applicant')) {
      const norm = {
        ...{ kind: 'step', strength: 'expected', party, step: asks, moment: begunAt(name) },
        ...{ leadHours: null, dueDays: null, delegation: null },
      } as const
      const chapter = chapterOf(norm as unknown as Norm)
      const isOwn =
        word.of !== undefined ||
        (party !== 'committee' && party !== 'staff') ||
        does === 'guidance' ||
        does === 'adjustment'
      if (isOwn && !found.has(chapter)) found.set(chapter, { chapter, norm })
    }
  return [...found.values()]
}

const begunAt = (at: string) => (at === 'every' ? { at, months: 6 } : at === 'every-weeks' ? { at, weeks: 4 } : { at })

function moments(evaluated: readonly string[], reader: Reader): NormPart[] {
  const { book, locale } = reader
  const repeated = [
    { value: 'every', words: both('every so many months', 'tous les quelques mois') },
    { value: 'every-weeks', words: both('every so many weeks', 'toutes les quelques semaines') },
  ]
  const interval = both('as often as the program checks in', 'aussi souvent que le programme prend des nouvelles')
  const named = momentNames.map((at) => ({
    value: at,
    words: at === 'check-in-interval' ? interval : bare(momentWords({ at }, book)),
  }))
  const choices = marked([...named, ...repeated], evaluated, evaluated.length > 0)
  const ordered = [...choices].toSorted(
    (one, other) => Number(evaluated.includes(other.value)) - Number(evaluated.includes(one.value)),
  )
  const shape = {
    is: 'choice',
    choices: ordered.map(({ value, words }) => ({ value, words: capitalised(within(reader, words), locale) })),
  } as const
  const number = (key: 'months' | 'weeks') =>
    numberIn(
      { least: 1, most: figureLimits[key === 'months' ? 'everyMonths' : 'weeks'] },
      needed(partWords[`moment.${key}`].unit, key),
      reader,
    )
  return [
    partOf('moment.at', shape, reader, { acted: evaluated }),
    partOf('moment.months', number('months'), reader, { when: { path: 'moment.at', values: ['every'] }, begin: 6 }),
    partOf('moment.weeks', number('weeks'), reader, { when: { path: 'moment.at', values: ['every-weeks'] }, begin: 4 }),
  ]
}

const bare = ({ en, fr }: Localized): Localized => both(en.replace(/^,? /, ''), fr.replace(/^,? /, ''))

function terms(reader: Reader): NormPart[] {
  const say = speakerOf(reader.book, reader.locale)
  return (['leadHours', 'dueDays'] as const).map((key) => {
    const { none, some, unit } = partWords[key]
    const of = numberIn({ least: 1, most: figureLimits[key] }, needed(unit, key), reader)
    const maybe = { none: say(needed(none, key)), some: say(needed(some, key)) }
    return partOf(key, { is: 'maybe', of, ...maybe }, reader, { isMain: false })
  })
}

/** What the program has that a step can name. */
function codesOf(does: Step['does'], key: string, { book }: Reader): Codes {
  const { settings } = book
  const own = (known: readonly { code: string; label: Localized }[]) =>
    known.map(({ code, label }) => ({ value: code, words: label }))
  if (key === 'form') return settings.questionnaires.forms.map(({ code, title }) => ({ value: code, words: title }))
  if (key === 'items')
    return [
      { value: 'purpose', words: both('the purpose and goals', 'le but et les objectifs') },
      ...own(settings.contacts.agenda),
    ]
  if (does === 'agreement-parts')
    return [...settings.agreement.sections, ...settings.agreement.written.map(({ code }) => code)].map((value) => ({
      value,
      words: agreementPartWords(value, book),
    }))
  return []
}
