import type { Localized } from '../../core/index.ts'

// What somebody reads who sets something: names of what can be set, of its parts and of its choices. They may name the roles.

/** What is said of something that can be set, where its shape has that: a list, nothing at all, or a yes and a no. */
export type About = {
  /** What it does, in a sentence or two. */
  help?: Localized
  /** Where it may be nothing, or a list is empty: what that means; and what it means to say something. */
  none?: Localized
  some?: Localized
  yes?: Localized
  no?: Localized
  /** Of a list: what one of it is called, and what adds one. */
  one?: Localized
  add?: Localized
  /** Of a number: what is counted. */
  unit?: Localized
  /** Longer than a line: paragraphs. */
  isLong?: true
  /** The order of its choices counts. */
  isOrdered?: true
}
/** A part of something that can be set has a name of its own; a setting has that of `settingNames`. */
export type MemberWords = About & {
  name: Localized
  /** Only asked where another part, by its key, is one of these. */
  when?: { key: string; is: readonly string[] }
}
