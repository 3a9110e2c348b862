import type { UseFormReturnType } from '@mantine/form'

export const looksLikeEmail = (value: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())

/** Moves focus to the first field that is not right, so that what is said is heard. */
export function toFirstInvalid<Values>(form: UseFormReturnType<Values>) {
  return (errors: Record<string, unknown>) => {
    const [first] = Object.keys(errors)
    if (first !== undefined) form.getInputNode(first)?.focus()
  }
}
