import { canonicalJson, type Localized, say } from '../../core/index.ts'
import { chapterOf } from '../chapters.ts'
import type { ChangedPart, RuleChange } from '../changes.ts'
import type { Norm } from '../norm.ts'
import { chapterOfOff, type Off, offSentence } from '../off.ts'
import type { ResolvedBook } from '../rule-book.ts'
import { normSentence } from '../sentences.ts'
import { listed } from '../vocabulary/words.ts'
import { otherwise } from './marked.ts'

const sentenceOf = (norm: Norm, book: ResolvedBook): Localized =>
  say(normSentence(norm, book, 'en'), normSentence(norm, book, 'fr'))

export function normChanges(before: ResolvedBook, after: ResolvedBook): RuleChange[] {
  const older = new Map(before.norms.map((norm) => [norm.id, norm]))
  const newer = new Set(after.norms.map(({ id }) => id))
  const standing = after.norms.flatMap((norm): RuleChange[] => {
    const old = older.get(norm.id)
    const now = { key: norm.id, chapter: chapterOf(norm), after: sentenceOf(norm, after) }
    if (old === undefined) return [{ ...now, is: 'added', parts: [], before: null }]
    const parts = partsChanged(old, norm)
    if (parts.length === 0) return []
    const strengths = old.strength === norm.strength ? {} : { strengths: [old.strength, norm.strength] as const }
    const was = sentenceOf(old, before)
    return [{ ...now, is: 'changed', parts, ...strengths, before: was, note: otherwise(whatChanged(old, norm)) }]
  })
  const gone = before.norms
    .filter(({ id }) => !newer.has(id))
    .map((norm): RuleChange => ({
      ...{ key: norm.id, chapter: chapterOf(norm), is: 'removed', parts: [], after: null },
      before: sentenceOf(norm, before),
    }))
  return [...standing, ...gone]
}

function partsChanged(old: Norm, norm: Norm): ChangedPart[] {
  const said = old.kind === 'clause' && norm.kind === 'clause' ? 'words' : 'value'
  return [
    ...(what(old) === what(norm) ? [] : ([said] as const)),
    ...(old.strength === norm.strength ? [] : (['strength'] as const)),
    ...(old.party === norm.party ? [] : (['party'] as const)),
  ]
}

/** What a norm asks, whoever says so, of whom, and with whatever weight. */
const asks = ({ id: _id, source: _source, strength: _strength, party: _party, delegation, ...rest }: Norm) => ({
  ...rest,
  delegation: delegation && { ...delegation, source: null },
})
const what = (norm: Norm): string => canonicalJson(asks(norm))

/** The parts of a norm that a sentence can leave out; whatever else it leaves out is a detail of what is asked. */
const unsaid: Readonly<Record<string, Localized>> = {
  window: say('how its periods are counted', 'la façon de compter ses périodes'),
  leadHours: say('how many hours ahead', 'le nombre d’heures d’avance'),
  dueDays: say('within how many days', 'le délai en jours'),
  delegation: say('what is left to the two', 'ce qui est laissé aux deux personnes'),
  topic: say('what the promise is about', 'le sujet de l’engagement'),
  text: say('the words in the other language', 'le texte dans l’autre langue'),
  strength: say('how strongly it is asked', 'le poids de la demande'),
  party: say('who is asked', 'à qui c’est demandé'),
}
const aDetail = say('a detail of what is asked', 'un détail de ce qui est demandé')

function whatChanged(old: Norm, norm: Norm): Localized {
  const parts = (one: Norm) => {
    const { strength, party } = one
    return new Map(Object.entries({ ...asks(one), strength, party }).map(([key, value]) => [key, canonicalJson(value)]))
  }
  const [then, now] = [parts(old), parts(norm)]
  const names = [...now].filter(([key, value]) => then.get(key) !== value).map(([key]) => unsaid[key] ?? aDetail)
  return say(listed([...new Set(names)], 'en'), listed([...new Set(names)], 'fr'))
}

/** What the program has decided against and no longer has, or has now: each point by what it says, whoever says so. */
export function offChanges(before: ResolvedBook, after: ResolvedBook): RuleChange[] {
  const known = (book: ResolvedBook) => new Set(book.off.map(point))
  const [then, now] = [known(before), known(after)]
  const gone = before.off.filter((off) => !now.has(point(off)))
  const come = after.off.filter((off) => !then.has(point(off)))
  const keyed = (off: Off) => ({ key: `off-${off.point}`, chapter: chapterOfOff(off) })
  const replaced = (off: Off) =>
    gone.find((old) => old.point === off.point && offSentence(old, before).en === offSentence(off, after).en)
  const pairs = come.map((off) => ({ off, old: replaced(off) }))
  const kept = new Set(pairs.map(({ old }) => old))
  return [
    ...pairs.map(({ off, old }): RuleChange => {
      const said = offSentence(off, after)
      if (old === undefined) return { ...keyed(off), is: 'added', parts: [], before: null, after: said }
      const was = offSentence(old, before)
      return { ...keyed(off), is: 'changed', parts: ['value'], before: was, after: said, note: otherwise(aDetail) }
    }),
    ...gone
      .filter((off) => !kept.has(off))
      .map((off): RuleChange => ({
        ...{ ...keyed(off), is: 'removed', parts: [], after: null },
        before: offSentence(off, before),
      })),
  ]
}

const point = ({ source: _source, ...says }: Off): string => canonicalJson(says)

export const orderKey = 'order'

/** Rules of which none is another, but which of them is read first; it concerns nobody but who reads the book. */
export function orderChanges(before: ResolvedBook, after: ResolvedBook): RuleChange[] {
  const [old, now] = [before, after].map(({ norms }) => norms.map(({ id }) => id)) as [string[], string[]]
  const [kept, still] = [old.filter((id) => now.includes(id)), now.filter((id) => old.includes(id))]
  if (kept.every((id, index) => id === still[index])) return []
  const note = say('The order of the rules is another.', 'L’ordre des règles est différent.')
  return [{ key: orderKey, chapter: 'machinery', is: 'changed', parts: [], before: null, after: null, note }]
}
