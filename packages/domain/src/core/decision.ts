import type { EventShape } from './event.ts'

/**
 * Why an act is not possible now. `code` is stable; `at` names the field, `limit` the number that counts, `normId` the
 * norm that asks for it, `part` the section of an agreement that is meant, `allowed` the words of which one would do. The
 * words come from `refusalMessage`.
 */
export type Refusal<Code extends string = string> = {
  code: Code
  at?: string
  limit?: number
  normId?: string
  part?: string
  allowed?: readonly string[]
}

/** What a decision answers: the new state with what happened, or everything that stands in the way. */
export type Decision<State, Event extends EventShape = EventShape, Code extends string = string> =
  { ok: true; state: State; events: Event[] } | { ok: false; refusals: Refusal<Code>[] }

/** Yes: the new state and what happened. No events means that nothing changed. */
export const decided = <State, Event extends EventShape = never>(
  state: State,
  ...events: Event[]
): { ok: true; state: State; events: Event[] } => ({ ok: true, state, events })

/** No, for all of these reasons. */
export const refused = <Code extends string>(
  refusals: readonly Refusal<Code>[],
): { ok: false; refusals: Refusal<Code>[] } => ({ ok: false, refusals: [...refusals] })
