import { useForm } from '@mantine/form'
import type { UseFormReturnType } from '@mantine/form'

export const looksLikeEmail = (value: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())

/** Moves focus to the first field that is not right, so that what is said is heard. */
export function toFirstInvalid<Values>(form: UseFormReturnType<Values>) {
  return (errors: Record<string, unknown>) => {
    const [first] = Object.keys(errors)
    if (first !== undefined) form.getInputNode(first)?.focus()
  }
}

export type SignInValues = { email: string; password: string }

export function useSignInForm(texts: { emailMissing: string; passwordMissing: string }, withPassword: boolean) {
  return useForm<SignInValues>({
    mode: 'controlled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (looksLikeEmail(value) ? null : texts.emailMissing),
      password: (value) => (!withPassword || value !== '' ? null : texts.passwordMissing),
    },
  })
}
