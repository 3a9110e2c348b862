import { useEffect, useRef } from 'react'

/**
 * Holds back the form around a field while what is typed in it is none of its values, whoever keeps the form's values.
 * Before the form's own handler: it is not asked. `say` makes the field tell why; null lets the form go.
 */
export function useHeldForm(say: (() => void) | null) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const form = field.current?.form
    if (say === null || !form) return
    const hold = (event: SubmitEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      say()
      field.current?.focus()
    }
    form.addEventListener('submit', hold, { capture: true })
    return () => form.removeEventListener('submit', hold, { capture: true })
  }, [say])
  return field
}
