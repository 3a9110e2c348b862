import { useEffect, useSyncExternalStore } from 'react'

type Clock = (() => Date) | undefined

const listeners = new Set<() => void>()
let clock: Clock

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(next: Clock): void {
  if (next === clock) return
  clock = next
  for (const listener of listeners) listener()
}

/** The association's clock on its pages, the device's own elsewhere: a demonstration can be months ahead. */
export const useClock = (): Clock => useSyncExternalStore(subscribe, () => clock)

export function useKeepTime(next: Clock): void {
  useEffect(() => keep(next), [next])
  useEffect(() => () => keep(undefined), [])
}
