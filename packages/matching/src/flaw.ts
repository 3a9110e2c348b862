/** What is wrong with an assignment, and where. */
export interface Flaw {
  readonly because: string
  readonly row?: number
  readonly column?: number
}
