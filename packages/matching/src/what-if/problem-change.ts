/** One change of a problem. Rows and columns are numbered as in the problem; who was removed keeps the number. */
export type ProblemChange =
  | { readonly kind: 'row-capacity'; readonly row: number; readonly capacity: number }
  | { readonly kind: 'column-capacity'; readonly column: number; readonly capacity: number }
  /** The pair's score from now on; one that was not eligible becomes so. */
  | { readonly kind: 'score'; readonly row: number; readonly column: number; readonly score: number }
  /** A locked pair cannot be forbidden. */
  | { readonly kind: 'forbid'; readonly row: number; readonly column: number }
  /** No longer forbidden: eligible again if it has a score. */
  | { readonly kind: 'allow'; readonly row: number; readonly column: number }
  /** Has to be eligible and to have room beside what is locked. */
  | { readonly kind: 'lock'; readonly row: number; readonly column: number }
  | { readonly kind: 'unlock'; readonly row: number; readonly column: number }
  /** Numbered after all others; pairs come as `score` changes. */
  | { readonly kind: 'add-row'; readonly capacity: number }
  | { readonly kind: 'add-column'; readonly capacity: number }
  /** Nobody's partner any more, not even by a lock. */
  | { readonly kind: 'remove-row'; readonly row: number }
  | { readonly kind: 'remove-column'; readonly column: number }
