import { wordNorm } from '../agreements/index.ts'
import { canonicalJson, type Day, decided, type Decision, type Refusal, refused, type Standing } from '../core/index.ts'
import { begin, type Mentorship, partyOf, runsPairs } from '../mentorships/index.ts'
import { findNorm, isEnforced, type Norm, type ResolvedBook } from '../rules/index.ts'
import type { AdoptionEvent } from './adoption.ts'

export type SettingAsideRefusalCode =
  'setting-aside-not-yours' | 'adoption-over' | 'not-to-be-set-aside' | 'set-aside-already'

/** A norm that was set aside for two, as an edition says it. */
export type SetAside = { normId: string; editionId: string }

const ofTheTwo: readonly string[] = ['mentor', 'protege', 'each', 'pair']

/**
 * Whether a norm can be set aside for two who are paired: what is required of them and judged. Whether a pair fits is asked
 * when it is made; and whether they go on, or change what holds, nobody can say for them.
 */
export const canBeSetAside = (norm: Norm, { phase }: Pick<Mentorship, 'phase'>, book: ResolvedBook): boolean =>
  norm.strength === 'required' &&
  norm.kind !== 'condition' &&
  ofTheTwo.includes(norm.party) &&
  isEnforced(norm) &&
  !(norm.kind === 'step' && norm.step.does === 'renewal') &&
  (phase === 'agreement' || wordNorm(book)?.id !== norm.id)

/**
 * Whether both have given a promise already, with the agreement that holds: it stands there as it does here. While they change
 * the agreement they are asked for it anew, and it is still given. `signed` is what they signed by; null where they have not.
 */
export const isGiven = (norm: Norm, book: ResolvedBook, signed: ResolvedBook | null): boolean =>
  norm.kind === 'clause' && signed !== null && staysAside(norm.id, signed, book)

/** What a text asks for before it is signed: required promises and sections. Those of a renewal may be newer than what holds. */
export const requiredOfText = ({ norms }: ResolvedBook): Norm[] =>
  norms.filter(
    (norm) =>
      norm.strength === 'required' &&
      (norm.kind === 'clause' || (norm.kind === 'step' && norm.step.does === 'agreement-parts')),
  )

const reduced = new WeakMap<ResolvedBook, Map<string, ResolvedBook>>()

/**
 * A book as it holds for two for whom some of it was set aside: nothing of that is asked of them. Of a condition nothing is asked
 * once they are paired, and it is still told. The same ones give the same book.
 */
export function withoutNorms(book: ResolvedBook, normIds: readonly string[]): ResolvedBook {
  if (normIds.length === 0) return book
  const known = reduced.get(book) ?? new Map<string, ResolvedBook>()
  reduced.set(book, known)
  const key = normIds.toSorted().join()
  const found = known.get(key) ?? {
    ...book,
    norms: book.norms.filter(({ id, kind }) => kind === 'condition' || !normIds.includes(id)),
  }
  known.set(key, found)
  return found
}

/** Whether a norm that was set aside in one edition says the same in another, and so stays aside there. */
export function staysAside(normId: string, asOf: ResolvedBook, book: ResolvedBook): boolean {
  const [then, now] = [findNorm(asOf, normId), findNorm(book, normId)]
  return then !== null && now !== null && said(then) === said(now)
}

/** What a norm asks, whoever says so. */
const said = ({ source: _source, delegation, ...asks }: Norm): string =>
  canonicalJson({ ...asks, delegation: delegation && { ...delegation, source: null } })

type About = {
  norm: Norm | null
  /** Of the two, what was set aside already. */
  aside: readonly string[]
  by: Standing
  book: ResolvedBook
  /** The rules under which they signed the agreement that holds; null where there is none. */
  signed: ResolvedBook | null
}

/** What stands in the way of setting something aside: it is for whom the rules name to make pairs, and never for one of the two. */
export function maySetAside(
  mentorship: Mentorship,
  { norm, aside, by, book, signed }: About,
): Refusal<SettingAsideRefusalCode>[] {
  if (!runsPairs(by, book) || partyOf(mentorship, by.personId) !== null) return [{ code: 'setting-aside-not-yours' }]
  if (mentorship.phase === 'ended' || mentorship.phase === 'undone') return [{ code: 'adoption-over' }]
  if (norm !== null && aside.includes(norm.id)) return [{ code: 'set-aside-already', normId: norm.id }]
  const open = norm !== null && canBeSetAside(norm, mentorship, book) && !isGiven(norm, book, signed)
  return open ? [] : [{ code: 'not-to-be-set-aside' }]
}

/**
 * Sets aside for two what the rules require of them. Where it is their word before the start, the mentorship begins today
 * without it, for as many months as their agreement says; they can still give it.
 */
export function setAside(
  mentorship: Mentorship,
  { editionId, today, termMonths, ...about }: About & { editionId: string; today: Day; termMonths: number | null },
): Decision<Mentorship, AdoptionEvent, SettingAsideRefusalCode> {
  const { norm, book } = about
  const refusals = maySetAside(mentorship, about)
  if (norm === null || refusals.length > 0) return refused(refusals)
  const starts = mentorship.phase === 'agreement' && wordNorm(book)?.id === norm.id
  const after = starts ? begin(mentorship, today, termMonths) : mentorship
  const { mentorId, protegeId } = mentorship
  return decided<Mentorship, AdoptionEvent>(after, {
    type: 'RequirementSetAside',
    ...{ subjectType: 'mentorship', subjectId: mentorship.id },
    data: { mentorId, protegeId, normId: norm.id, editionId, startsOn: starts ? today : null },
  })
}
