import { Anchor, Button, Stack } from '@mantine/core'
import { requestMagicLink, signInEmail } from '@ithaca/client'
import { Notice, PasswordField, TextField, useLocale } from '@ithaca/ui'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { startAfresh } from '../app/clients.ts'
import { useText } from '../app/texts.ts'
import { problemText } from '../door/problem-text.ts'
import { toFirstInvalid } from '../app/form.ts'
import { useSignInForm } from './use-sign-in-form.ts'
import css from './sign-in.module.css'

/** By password or by a link; what is answered is the same whether the address is known or not. */
export function SignInForm({ next }: { next: string }) {
  const t = useText()
  const locale = useLocale()
  const [way, setWay] = useState<'password' | 'link'>('password')
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useSignInForm(
    { emailMissing: t('signIn.emailMissing'), passwordMissing: t('signIn.passwordMissing') },
    way === 'password',
  )

  const submit = form.onSubmit(async ({ email, password }) => {
    setPending(true)
    setProblem(null)
    const address = email.trim()
    const answer =
      way === 'password'
        ? await signInEmail({ email: address, password })
        : await requestMagicLink({ email: address, next }, locale)
    setPending(false)
    if (!answer.ok) return setProblem(problemText(t, answer))
    if (way === 'password') startAfresh()
    else setSentTo(address)
  }, toFirstInvalid(form))

  if (sentTo !== null)
    return (
      <Notice
        kind="done"
        title={t('signIn.sentTitle')}
        announce="status"
        actions={<Button onClick={() => setSentTo(null)}>{t('signIn.again')}</Button>}
      >
        <p>{t('signIn.sentText', { email: sentTo })}</p>
        <p>{t('signIn.sentNothing')}</p>
      </Notice>
    )

  return (
    <form noValidate onSubmit={submit} className={css['form']}>
      <Stack gap="md">
        {problem === null ? null : <Notice kind="refusal" title={problem} announce="alert" />}
        <TextField
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          {...form.getInputProps('email')}
        />
        {way === 'password' ? (
          <PasswordField label={t('signIn.password')} purpose="current" {...form.getInputProps('password')} />
        ) : (
          <p className={css['note']}>{t('signIn.linkLead')}</p>
        )}
        <div className={css['actions']}>
          <Button type="submit" variant="filled" loading={pending}>
            {way === 'password' ? t('signIn.submit') : t('signIn.linkSubmit')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              setWay(way === 'password' ? 'link' : 'password')
              setProblem(null)
            }}
          >
            {way === 'password' ? t('signIn.sendLink') : t('signIn.usePassword')}
          </Button>
        </div>
        {way === 'password' ? (
          <Anchor component={Link} to="/reset" className={css['small']}>
            {t('signIn.forgotten')}
          </Anchor>
        ) : null}
      </Stack>
    </form>
  )
}
