import { useEffect } from 'react'
import type { Editing } from './use-editing.ts'

/** Ctrl-Z and Ctrl-Shift-Z (or Ctrl-Y) outside of fields, whose own steps they are there. */
export function useKeys({ undo, redo, pending }: Editing) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null
      if (inField || pending || !(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (step === null) return
      event.preventDefault()
      void step()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undo, redo, pending])
}
