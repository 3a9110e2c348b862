import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Brings whoever follows a link to a part of a page to that part as soon as it is there: into sight, and to the focus. */
export function useArrival(id: string, isThere: boolean) {
  const location = useLocation()
  useEffect(() => {
    const part = isThere && location.hash === id ? document.getElementById(id) : null
    if (!part) return
    part.tabIndex = -1
    part.focus({ preventScroll: true })
    part.scrollIntoView()
  }, [id, isThere, location])
}
