import { createContext, useContext, useEffect, useId, useSyncExternalStore } from 'react'
import type { RulePatchInput } from '../../gql/graphql.ts'

/** What is being typed in the forms of the page and not kept yet; who types does not draw the others anew. */
export class Typing {
  readonly #patches = new Map<string, readonly RulePatchInput[]>()
  readonly #listeners = new Set<() => void>()
  #all = '[]'

  put(id: string, patches: readonly RulePatchInput[] | null) {
    if (patches === null) this.#patches.delete(id)
    else this.#patches.set(id, patches)
    const all = JSON.stringify([...this.#patches.values()].flat())
    if (all === this.#all) return
    this.#all = all
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** All of it as JSON, so that the same is the same. */
  readonly all = () => this.#all
}

export const TypingContext = createContext<Typing | null>(null)

/** Shows beside the page what these changes would make of it, as long as the form with them is open. */
export function useTyped(patches: readonly RulePatchInput[] | null) {
  const typing = useContext(TypingContext)
  const id = useId()
  const given = patches === null ? null : JSON.stringify(patches)
  useEffect(() => typing?.put(id, given === null ? null : (JSON.parse(given) as RulePatchInput[])), [typing, id, given])
  useEffect(() => () => typing?.put(id, null), [typing, id])
}

const none = new Typing()

/** All that is being typed, as JSON. */
export function useAllTyped(): string {
  const { subscribe, all } = useContext(TypingContext) ?? none
  return useSyncExternalStore(subscribe, all)
}
