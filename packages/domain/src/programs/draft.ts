import { decided, type Decision, type Refusal, refused, type Standing } from '../core/index.ts'
import { canonicalBook, resolve, type RuleBook } from '../rules/index.ts'
import { mayPublishEdition, type Program, type ProgramEvent, type ProgramRefusalCode } from './program.ts'

/** The rules a program is about to publish, as written; `revision` counts every replacement. */
export type RuleDraft = { programId: string; book: RuleBook; revision: number }

/** What stands in the way of changing the draft: who cannot publish rules cannot write them either. */
export const mayReplaceDraft = (program: Program, by: Standing): Refusal<ProgramRefusalCode>[] =>
  mayPublishEdition(program, by)

/**
 * The draft as it is now written, whole: it may contradict itself, which is shown and refused when it is published. `noted`
 * says that something else was written beside it, which counts as well.
 */
export function replaceDraft(
  program: Program,
  { before, book, noted = false }: { before: RuleDraft; book: RuleBook; noted?: boolean },
  by: Standing,
): Decision<RuleDraft, ProgramEvent, ProgramRefusalCode> {
  const refusals = mayReplaceDraft(program, by)
  if (refusals.length > 0) return refused(refusals)
  if (!noted && isSameBook(before.book, book)) return decided(before)
  const revision = before.revision + 1
  return decided(
    { programId: program.id, book, revision },
    { type: 'DraftReplaced', subjectType: 'program', subjectId: program.id, data: { revision } },
  )
}

/** Whether two books come to the same whole. */
export const isSameBook = (one: RuleBook, other: RuleBook): boolean =>
  canonicalBook(resolve(one)) === canonicalBook(resolve(other))
