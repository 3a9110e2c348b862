import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { requestPasswordReset } from '@ithaca/client'
import { Notice, PageTitle, TextField, useLocale } from '@ithaca/ui'
import { useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/texts.ts'
import { problemText } from '../door/problem-text.ts'
import { looksLikeEmail, toFirstInvalid } from '../app/form.ts'
import css from './sign-in.module.css'

export function ResetPage() {
  const t = useText()
  const locale = useLocale()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useForm({
    mode: 'controlled',
    initialValues: { email: '' },
    validate: { email: (value) => (looksLikeEmail(value) ? null : t('signIn.emailMissing')) },
  })
  const submit = form.onSubmit(async ({ email }) => {
    setPending(true)
    const answer = await requestPasswordReset({ email: email.trim(), page: '/reset' }, locale)
    setPending(false)
    if (answer.ok) setSentTo(email.trim())
    else setProblem(problemText(t, answer))
  }, toFirstInvalid(form))

  return (
    <>
      <PageTitle lead={sentTo === null ? t('reset.lead') : undefined}>{t('reset.title')}</PageTitle>
      {sentTo === null ? (
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
            <div className={css['actions']}>
              <Button type="submit" variant="filled" loading={pending}>
                {t('reset.submit')}
              </Button>
              <LinkButton to="/" variant="subtle">
                {t('common.back')}
              </LinkButton>
            </div>
          </Stack>
        </form>
      ) : (
        <Notice kind="done" title={t('signIn.sentTitle')} announce="status">
          <p>{t('signIn.sentText', { email: sentTo })}</p>
          <p>{t('signIn.sentNothing')}</p>
        </Notice>
      )}
    </>
  )
}
