import { useForm } from '@mantine/form'
import { looksLikeEmail } from '../app/form.ts'

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
