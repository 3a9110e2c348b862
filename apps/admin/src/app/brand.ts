import { useEffect, useSyncExternalStore } from 'react'

type Brand = { name: string; colour: string | null }

const ITHACA: Brand = { name: 'Ithaca', colour: null }
const listeners = new Set<() => void>()
let brand = ITHACA

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function wear(next: Brand): void {
  if (next.name === brand.name && next.colour === brand.colour) return
  brand = next
  for (const listener of listeners) listener()
}

/** The association's name and colour lead on its pages; elsewhere Ithaca's own. */
export const useBrand = (): Brand => useSyncExternalStore(subscribe, () => brand)

export function useWearBrand(name: string | undefined, colour: string | null | undefined): void {
  useEffect(() => {
    if (name === undefined) return
    wear({ name, colour: colour ?? null })
    return () => wear(ITHACA)
  }, [name, colour])
}
