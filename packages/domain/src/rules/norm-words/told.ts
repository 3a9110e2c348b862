import type { FieldShape } from '../fields/shape.ts'
import type { Chapter } from '../chapters.ts'
import type { Norm } from '../norm.ts'

/** A part of a norm that can be written: where it stands in it (`bound.count`), what it is called, and what can stand there. */
export type NormPart = {
  path: string
  name: string
  help: string | null
  shape: FieldShape
  /** Part of the sentence; the others are details that most leave as they are. */
  isMain: boolean
  /** Nothing is written by leaving it out, not by null. */
  isLeftOut: boolean
  /** Where it exists only beside certain choices of another part. */
  when: { path: string; values: readonly string[] } | null
  /** What it begins with. */
  begin: unknown
  /** Of its choices, those that something in Ithaca acts on today; null where each is as good as another. */
  acted: readonly string[] | null
}

/** A norm that is begun in a chapter: whole but for its key and its source. */
export type NormBegun = { chapter: Chapter; norm: Readonly<Record<string, unknown>> }

/** A word of the vocabulary as somebody chooses it, with every part that a norm about it has. */
export type NormWord = {
  kind: Norm['kind']
  word: string
  name: string
  /** What it is among: "A promise". */
  kindName: string
  begins: readonly NormBegun[]
  parts: readonly NormPart[]
  /** Whether anything in Ithaca acts on it today, whatever else it says. */
  isActedOn: boolean
}
