import { Button, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { resetPassword } from '@ithaca/client'
import type { Problem } from '@ithaca/client'
import { Notice, PageTitle } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/texts.ts'
import { NewPasswordField } from '../door/NewPasswordField.tsx'
import { problemText } from '../door/problem-text.ts'
import { toFirstInvalid } from '../app/form.ts'
import css from './sign-in.module.css'

const route = getRouteApi('/open/reset/$token')
const isLinkProblem = (problem: Problem) => problem === 'link-expired' || problem === 'link-used'

export function ChoosePasswordPage() {
  const t = useText()
  const { token } = route.useParams()
  const [state, setState] = useState<'asking' | 'sending' | 'done' | 'expired'>('asking')
  const form = useForm({
    mode: 'controlled',
    initialValues: { password: '' },
    validate: { password: (value) => (value.length >= 12 ? null : t('password.password-too-short')) },
  })
  const submit = form.onSubmit(async ({ password }) => {
    setState('sending')
    const answer = await resetPassword({ token, newPassword: password })
    if (answer.ok) return setState('done')
    if (isLinkProblem(answer.problem)) return setState('expired')
    setState('asking')
    form.setFieldError('password', problemText(t, answer))
    form.getInputNode('password')?.focus()
  }, toFirstInvalid(form))

  if (state === 'done')
    return (
      <>
        <PageTitle lead={t('reset.done')}>{t('reset.doneTitle')}</PageTitle>
        <LinkButton to="/" variant="filled">
          {t('reset.toSignIn')}
        </LinkButton>
      </>
    )
  return (
    <>
      <PageTitle>{t('reset.title')}</PageTitle>
      {state === 'expired' ? (
        <Notice
          kind="refusal"
          title={t('reset.link-expired')}
          announce="alert"
          actions={<LinkButton to="/reset">{t('reset.newLink')}</LinkButton>}
        />
      ) : (
        <form noValidate onSubmit={submit} className={css['form']}>
          <Stack gap="md">
            <NewPasswordField
              label={t('password.new')}
              {...form.getInputProps('password')}
              value={form.values.password}
            />
            <div>
              <Button type="submit" variant="filled" loading={state === 'sending'}>
                {t('reset.chooseSubmit')}
              </Button>
            </div>
          </Stack>
        </form>
      )}
    </>
  )
}
