import { localDay } from '@ithaca/domain/core'
import { patchBook, readGiven, type RuleBook, type RulePatch, type Source } from '@ithaca/domain/rules'
import type { Refusal } from '@ithaca/domain/core'
import { badInput } from '../graphql/errors.ts'
import { wordOf } from '../set-up/role-word-input.ts'
import type { RulesInForce } from '../graphql/refused.ts'
import type { Transaction } from '../tenancy/database.ts'
import { type GivenPatch, revisionOf } from './patch-input.ts'

export const mostPatches = 100

/** `current` is the edition that holds, to put norms back from. */
type On = { programId: string; now: Date; current: RulesInForce | null }
export type Patched = { book: RuleBook; refusals: readonly [] } | { book: null; refusals: readonly Refusal[] }

/** The book with the patches made, or every reason why it cannot be. */
export async function patched(
  tx: Transaction,
  before: RuleBook,
  given: readonly GivenPatch[],
  on: On,
): Promise<Patched> {
  if (given.length > mostPatches) throw badInput(`Send at most ${mostPatches} changes at a time.`)
  const made = patchBook(before, given.map(patchOf), await decidedBy(tx, on), on.current?.book.norms)
  const { book, refusals } = readGiven(made.book)
  const all = [...made.refusals, ...refusals]
  return book === null || all.length > 0 ? { book: null, refusals: all } : { book, refusals: [] }
}

/** Where a rule comes from that the association itself makes today; the name of a person stays out of the book. */
async function decidedBy(tx: Transaction, { programId, now }: Pick<On, 'programId' | 'now'>): Promise<Source> {
  const { timeZone, organization } = await tx.program.findFirstOrThrow({
    where: { id: programId },
    select: { timeZone: true, organization: { select: { name: true } } },
  })
  return {
    kind: 'decided',
    by: { en: organization.name, fr: organization.name },
    on: localDay(now, timeZone),
  }
}

/** What was given as the domain has it: exactly one of the members is there. */
function patchOf(given: GivenPatch): RulePatch {
  const { revise, reword, reconsider, decideAgainst, putBack, replace, add, move, remove, set, silence, call } = given
  if (revise) return { does: 'revise', revision: revisionOf(revise) }
  if (add) return { does: 'add', norm: add.norm, before: add.before ?? null }
  if (replace) return { does: 'replace', norm: replace.norm, by: replace.by }
  if (putBack) return { does: 'put-back', norm: putBack }
  if (decideAgainst?.norm) return { does: 'decide-against', norm: decideAgainst.norm }
  if (decideAgainst) return { does: 'decide-against-point', point: decideAgainst.point }
  if (reconsider) return { does: 'reconsider', off: reconsider }
  if (reword) return { does: 'say', ...reword }
  if (move) return { does: 'move', norm: move.norm, before: move.before ?? null }
  if (remove) return { does: 'remove', norm: remove }
  if (set) return { does: 'set', path: set.path, value: set.value ?? null }
  if (call) return { does: 'call', words: call.map(wordOf) }
  return { does: 'silence', path: silence ?? '' }
}
