import type { Localized } from '../../core/index.ts'
import { speakerOf } from '../fields/shape.ts'
import { type NormParty, strengths } from '../norm.ts'
import { onlyShown, partyNames, strengthNames } from './names.ts'
import { memberWords, type PartPath, partWords } from './part-words.ts'
import { type Codes, type Limits, partShape, type Reader, titled, worded, within } from './shapes.ts'
import type { NormPart } from './told.ts'

type Given = Partial<Pick<NormPart, 'isMain' | 'when' | 'acted' | 'begin'>>

/** What is said of a part that no schema draws. */
export function partOf(path: PartPath, shape: NormPart['shape'], reader: Reader, more: Given = {}): NormPart {
  return {
    ...{ path, name: speakerOf(reader.book, reader.locale)(partWords[path].name), help: null, shape },
    ...{ isMain: true, isLeftOut: false, when: null, begin: null, acted: null },
    ...more,
  }
}

/** A member of what a norm is about, as a part; none where there is nothing to choose from. */
export function memberPart(
  schema: unknown,
  {
    at,
    word,
    key,
    codes = [],
    limits,
    reader,
    isMain,
  }: { at: string; word: string; key: string; codes?: Codes; limits: Limits; reader: Reader; isMain: boolean },
): NormPart[] {
  const drawn = partShape(schema, { word, key, codes, limits, reader })
  if (drawn === null) return []
  const about = memberWords(word, key)
  const say = speakerOf(reader.book, reader.locale)
  const help = about.help ? say(about.help) : null
  return [{ path: `${at}.${key}`, name: say(about.name), help, isMain, when: null, acted: null, ...drawn }]
}

/** A choice whose words say where nothing acts on it yet. */
export function marked(choices: Codes, acted: readonly string[], isAny: boolean): Codes {
  const mark = (words: Localized) => ({ en: words.en + onlyShown.en, fr: words.fr + onlyShown.fr })
  return choices.map(({ value, words }) => ({ value, words: isAny && !acted.includes(value) ? mark(words) : words }))
}

/** Of whom it is asked, and how strongly. */
export function asked(parties: readonly NormParty[], acted: readonly NormParty[], reader: Reader): NormPart[] {
  const names = parties.map((value) => ({ value, words: partyNames[value] }))
  const isAny = parties.some((party) => acted.includes(party))
  return [
    ...(parties.length > 1
      ? [partOf('party', { is: 'choice', choices: titled(reader, marked(names, acted, isAny)) }, reader, { acted })]
      : []),
    partOf(
      'strength',
      {
        is: 'choice',
        choices: worded(
          reader,
          strengths.map((value) => ({ value, words: strengthNames[value] })),
        ),
      },
      reader,
    ),
  ]
}

export const numberIn = (limits: Limits, unit: Localized | null, reader: Reader) =>
  ({ is: 'number', ...limits, unit: unit ? within(reader, unit) : null }) as const

export const choiceIn = (path: PartPath, reader: Reader, acted: readonly string[] | null = null) => {
  const choices = Object.entries({ ...partWords[path].choices }).map(([value, words]) => ({ value, words }))
  return { is: 'choice', choices: worded(reader, acted === null ? choices : marked(choices, acted, true)) } as const
}
