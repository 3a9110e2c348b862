import { createContext, useContext, useEffect, useId, useSyncExternalStore } from 'react'

/** Which forms of the page hold something that is typed and not kept. */
export class Unsaved {
  readonly #ids = new Set<string>()
  readonly #listeners = new Set<() => void>()

  put(id: string, isUnsaved: boolean) {
    if (this.#ids.has(id) === isUnsaved) return
    if (isUnsaved) this.#ids.add(id)
    else this.#ids.delete(id)
    for (const listener of this.#listeners) listener()
  }

  /** Whoever leaves has been asked. */
  forget() {
    this.#ids.clear()
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  readonly any = () => this.#ids.size > 0
}

const everywhere = new Unsaved()
export const UnsavedContext = createContext(everywhere)

/** Says that leaving the page would lose what is typed here. */
export function useUnsaved(isUnsaved: boolean) {
  const unsaved = useContext(UnsavedContext)
  const id = useId()
  useEffect(() => unsaved.put(id, isUnsaved), [unsaved, id, isUnsaved])
  useEffect(() => () => unsaved.put(id, false), [unsaved, id])
}

export function useAnyUnsaved(): boolean {
  const { subscribe, any } = useContext(UnsavedContext)
  return useSyncExternalStore(subscribe, any)
}
