import type { RulePatchInput } from '../gql/graphql.ts'
import { fieldsIn, textsIn } from './fields/values.ts'
import { normIn, valueAt } from './norms/norm-value.ts'
import { writtenIn } from './settings/patches.ts'
import { same, threeWay } from './three-way.ts'

/**
 * What was to be written over one book, over another that others have written meanwhile; null where both have changed the same, so
 * that whoever writes has to look at it first.
 */
export function rebased(patches: readonly RulePatchInput[], before: unknown, now: unknown): RulePatchInput[] | null {
  if (same(before, now)) return [...patches]
  const all = patches.map((patch) => over(patch, before, now))
  return all.every((patch) => patch !== null) ? all : null
}

function over(patch: RulePatchInput, before: unknown, now: unknown): RulePatchInput | null {
  const isUntouched = (read: (book: unknown) => unknown) => same(read(before), read(now))
  const norm = (key: string) => isUntouched((book) => normIn(book, key))
  const { replace, reword, set, remove, silence, move, decideAgainst, call, revise } = patch
  if (replace) {
    const by = merged(normIn(before, replace.norm), replace.by, normIn(now, replace.norm))
    return by === null ? null : { replace: { ...replace, by } }
  }
  if (reword) {
    const { at } = reword
    const text = merged(placeIn(before, at), reword.text, placeIn(now, at))
    return text === null ? null : { reword: { at, text: textsIn(text) } }
  }
  if (set) {
    if (isUntouched((book) => writtenIn(book, set.path))) return patch
    const value = merged(writtenIn(before, set.path), set.value, writtenIn(now, set.path))
    return value === null ? null : { set: { ...set, value } }
  }
  if (remove) return norm(remove) ? patch : null
  if (decideAgainst?.norm) return norm(decideAgainst.norm) ? patch : null
  if (revise) return norm(revise.norm) ? patch : null
  if (silence) return isUntouched((book) => writtenIn(book, silence)) ? patch : null
  if (call) return isUntouched((book) => writtenIn(book, 'identity.labels')) ? patch : null
  if (move) return isUntouched(orderIn) ? patch : null
  // What is one more, or comes back, is nobody else's part.
  return patch
}

/** Null also where it is no longer there to be changed. */
function merged(before: unknown, mine: unknown, now: unknown): unknown {
  if (now === null || now === undefined) return null
  const { value, clashes } = threeWay(before, mine, now)
  return clashes.length === 0 ? value : null
}

const orderIn = (book: unknown) => {
  const { norms } = fieldsIn(book)
  return Array.isArray(norms) ? norms.map((norm) => fieldsIn(norm)['id']) : []
}

/** A text at its place as `RuleText.at` says it. */
function placeIn(book: unknown, at: string): unknown {
  const [first = '', second = '', ...rest] = at.split('.')
  if (first === 'norms') return valueAt(normIn(book, second) ?? {}, rest.join('.'))
  if (first === 'sources')
    return valueAt(fieldsIn(fieldsIn(fieldsIn(book)['sources'])[second.replaceAll('/', '.')]), rest.join('.'))
  const [from, to] = at.split('.*.')
  if (from === undefined || to === undefined) return valueAt(fieldsIn(book), at)
  // What the roles are called is written language by language.
  return {
    en: valueAt(fieldsIn(book), `${from}.en.${to}`),
    fr: valueAt(fieldsIn(book), `${from}.fr.${to}`),
  }
}
