import { useEffect, useRef } from 'react'

/** For a field that appears because somebody asked for it: the cursor is already there. */
export function useFocus<Field extends HTMLElement>(wanted: boolean) {
  const field = useRef<Field>(null)
  useEffect(() => {
    if (wanted) field.current?.focus()
  }, [wanted])
  return field
}
