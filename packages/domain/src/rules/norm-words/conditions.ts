import { speakerOf } from '../fields/shape.ts'
import { figureLimits } from '../given/figures.ts'
import { condition, type Condition } from '../norm.ts'
import { vocabulary } from '../vocabulary.ts'
import { conditionNames, kindNames } from './names.ts'
import { needed } from './part-words.ts'
import { asked, memberPart } from './shared-parts.ts'
import type { Reader } from './shapes.ts'
import type { NormPart, NormWord } from './told.ts'

const ofPeople = ['applicant', 'mentor', 'protege', 'each'] as const

/** Which members of a condition on a person it goes by, beside whom it concerns and how long. */
const own: Partial<Record<Condition['must'], readonly string[]>> = {
  experience: ['least'],
  attendance: ['least'],
  field: ['named'],
  credential: ['named'],
  'career-stage': ['among'],
}
const always: readonly string[] = ['of', 'held', 'graceDays']
const details: readonly string[] = ['held', 'graceDays']

/** Everything that somebody, or the two, can have to be. */
export const conditionWords = (reader: Reader): NormWord[] =>
  condition.options.flatMap(({ shape }) => {
    const { on: named, must, ...members } = shape
    const on = needed([...named.values][0], 'a condition')
    return must.options.flatMap((word) => conditionWord(on, word, members, reader) ?? [])
  })

function conditionWord(
  on: Condition['on'],
  must: Condition['must'],
  members: Readonly<Record<string, unknown>>,
  reader: Reader,
): NormWord | null {
  const stages = reader.book.settings.enrolment.careerStages.map(({ code, label }) => ({ value: code, words: label }))
  if (must === 'career-stage' && stages.length === 0) return null
  const parties = on === 'pair' ? (['pair'] as const) : ofPeople
  const parts = Object.entries(members)
    .filter(([key]) => always.includes(key) || own[must]?.includes(key) === true)
    .flatMap(([key, schema]): NormPart[] => {
      const most = key === 'graceDays' ? figureLimits.graceDays : must === 'attendance' ? 100 : figureLimits.years
      return memberPart(schema, {
        ...{ at: 'condition', word: must, key, codes: key === 'among' ? stages : [], reader },
        ...{ limits: { least: 0, most }, isMain: !details.includes(key) },
      })
    })
  const begun = parts.flatMap(({ path, begin, isLeftOut }) =>
    isLeftOut ? [] : [[path.replace('condition.', ''), begin]],
  )
  // A stage has to be named, or there is no sentence.
  const among = must === 'career-stage' ? { among: stages.slice(0, 1).map(({ value }) => value) } : {}
  const norm = {
    ...{ kind: 'condition', strength: 'expected', party: parties[0] },
    condition: { on, must, ...Object.fromEntries(begun), ...among },
    delegation: null,
  }
  const say = speakerOf(reader.book, reader.locale)
  return {
    ...{ kind: 'condition', word: must, name: say(conditionNames[must]), kindName: say(kindNames.condition) },
    begins: [{ chapter: 'people', norm }],
    parts: [...asked(parties, parties, reader), ...parts],
    isActedOn: vocabulary.conditions[must].evaluated,
  }
}
