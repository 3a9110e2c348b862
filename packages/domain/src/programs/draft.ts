import { decided, type Decision, holds, type Refusal, refused, type Standing } from '../core/index.ts'
import { canonicalBook, resolve, type RuleBook } from '../rules/index.ts'
import type { Program, ProgramEvent, ProgramRefusalCode } from './program.ts'
import { type Proposal, toldOf } from './proposed.ts'

/** The rules a program is about to publish, as written; `revision` counts every replacement. */
export type RuleDraft = { programId: string; book: RuleBook; revision: number }

/** What stands in the way of changing the draft: it holds for nobody, so whoever runs the program may, and the owners. */
export function mayReplaceDraft(program: Program, by: Standing): Refusal<ProgramRefusalCode>[] {
  if (!mayDraft(by)) return [{ code: 'draft-not-your-duty' }]
  return program.state === 'closed' ? [{ code: 'program-closed' }] : []
}

/** Whether somebody runs a program in any way. */
export const mayDraft = (by: Standing): boolean =>
  holds(by, 'owner') || holds(by, 'coordinator') || holds(by, 'committee')

/**
 * The draft as it is now written, whole: it may contradict itself, which is shown and refused when it is published. `noted`
 * says that something else was written beside it, which counts as well. A proposal to publish what was there lapses with it.
 */
export function replaceDraft(
  program: Program,
  { before, book, open, noted = false }: { before: RuleDraft; book: RuleBook; open: Proposal | null; noted?: boolean },
  by: Standing,
): Decision<RuleDraft, ProgramEvent, ProgramRefusalCode> {
  const refusals = mayReplaceDraft(program, by)
  if (refusals.length > 0) return refused(refusals)
  if (!noted && isSameBook(before.book, book)) return decided(before)
  const revision = before.revision + 1
  return decided<RuleDraft, ProgramEvent>(
    { programId: program.id, book, revision },
    { type: 'DraftReplaced', subjectType: 'program', subjectId: program.id, data: { revision } },
    ...(open === null ? [] : [toldOf('ProposalLapsed', open)]),
  )
}

/** Whether two books come to the same whole. */
export const isSameBook = (one: RuleBook, other: RuleBook): boolean =>
  canonicalBook(resolve(one)) === canonicalBook(resolve(other))

/** A book as a program begins with it: under the name and in the zone that were given. */
export function begunFrom(book: RuleBook, { name, timeZone }: { name: string; timeZone: string }): RuleBook {
  const { identity } = book.settings
  const own = Object.values(identity.name).includes(name) ? identity.name : { en: name, fr: name }
  return { ...book, settings: { ...book.settings, identity: { ...identity, name: own, timeZone } } }
}
