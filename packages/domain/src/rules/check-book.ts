import { checkCharges } from './check/charges.ts'
import { checkConflicts } from './check/conflicts.ts'
import { checkDelegations } from './check/delegations.ts'
import { checkEmpty } from './check/empty.ts'
import { checkMoments } from './check/moments.ts'
import type { Problem } from './check/problem.ts'
import { checkQuantities } from './check/quantities.ts'
import { checkReferences } from './check/references.ts'
import { checkSettings } from './check/settings.ts'
import { checkLabels, checkTexts } from './check/texts.ts'
import { checkSources, checkTwice } from './check/twice.ts'
import type { ResolvedBook } from './rule-book.ts'

export type { Problem, ProblemCode } from './check/problem.ts'

/**
 * Everything that stands in the way of publishing a book: what in it contradicts itself, charges nobody, counts on what the
 * program does not have, or is not said. Each problem names both sides in words of both languages; empty where it is sound.
 */
export const checkBook = (book: ResolvedBook): Problem[] => [
  ...checkLabels(book),
  ...checkTexts(book),
  ...checkQuantities(book),
  ...checkConflicts(book),
  ...checkCharges(book),
  ...checkReferences(book),
  ...checkMoments(book),
  ...checkDelegations(book),
  ...checkSettings(book),
  ...checkEmpty(book),
  ...checkTwice(book),
  ...checkSources(book),
]
