import type { Answer } from '@ithaca/client'
import type { useText } from '../app/texts.ts'

type Failed = Extract<Answer<unknown>, { ok: false }>

type Say = (...said: Parameters<ReturnType<typeof useText>>) => string

/** What went wrong at the door, in words; the server's own sentence where it says more. */
export function problemText(t: Say, { problem, message, retryAfterSeconds }: Failed): string {
  switch (problem) {
    case 'wrong-credentials':
      return t('signIn.wrong-credentials')
    case 'wrong-password':
      return t('you.wrong-password')
    case 'too-many-attempts':
      return t('signIn.too-many-attempts', { minutes: Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60)) })
    case 'password-too-short':
    case 'password-too-weak':
      return message ?? t(`password.${problem}`)
    case 'link-expired':
    case 'link-used':
      return t('reset.link-expired')
    case 'too-busy':
      return t('problem.too-busy')
    case 'offline':
      return t('signIn.offline')
    case 'not-found':
    case 'not-accepted':
    case 'not-allowed':
    case 'broken':
      return message ?? t('signIn.broken')
  }
}
