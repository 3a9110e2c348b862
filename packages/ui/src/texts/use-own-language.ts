import { useEffect, useState } from 'react'
import { currentLocale, localeReady, setLocale } from './set-up.ts'

type OwnLocale = 'EN' | 'FR'

/** Speaks the language of the person as soon as it is known; whether that is settled, so that the first page is asked for in it. */
export function useOwnLanguage(own: OwnLocale | null | undefined): boolean {
  const wish = own ? (own === 'FR' ? 'fr' : 'en') : null
  const [settled, setSettled] = useState(wish !== null && currentLocale() === wish)
  useEffect(() => {
    if (wish === null) return undefined
    let here = true
    setLocale(wish)
    void localeReady().then(() => here && setSettled(true))
    return () => {
      here = false
    }
  }, [wish])
  return wish === null || settled
}
