import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { changePassword, signOut, signOutEverywhere } from '@ithaca/client'
import { ConfirmDialog, Notice, PasswordField, useSayDone } from '@ithaca/ui'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { startAfresh } from '../app/clients.ts'
import { useText } from '../app/inside.ts'
import { forgetKeptTexts } from '../app/kept-text.ts'
import { NewPasswordField } from '../door/NewPasswordField.tsx'
import { problemText } from '../door/problem-text.ts'
import { toFirstInvalid } from '../app/form.ts'
import css from './you.module.css'

export function SigningIn({ email }: { email: string }) {
  const t = useText()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const leave = async (everywhere: boolean) => {
    setPending(true)
    const answer = everywhere ? await signOutEverywhere() : await signOut()
    setPending(false)
    setAsking(false)
    if (!answer.ok) return setProblem(problemText(t, answer))
    forgetKeptTexts()
    await navigate({ to: '/' })
    startAfresh()
  }
  return (
    <Stack gap="lg" maw={480}>
      <p className={css['part']}>{t('you.signedInAs', { email })}</p>
      <PasswordForm />
      {problem === null ? null : <Notice kind="refusal" title={problem} announce="alert" />}
      <Group>
        <Button loading={pending} onClick={() => void leave(false)}>
          {t('you.out')}
        </Button>
        <Button onClick={() => setAsking(true)}>{t('you.everywhere')}</Button>
      </Group>
      <ConfirmDialog
        open={asking}
        title={t('you.everywhereTitle')}
        confirmLabel={t('you.everywhere')}
        pending={pending}
        onConfirm={() => void leave(true)}
        onClose={() => setAsking(false)}
      >
        {t('you.everywhereText')}
      </ConfirmDialog>
    </Stack>
  )
}

function PasswordForm() {
  const t = useText()
  const sayDone = useSayDone()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm({
    mode: 'controlled',
    initialValues: { current: '', next: '' },
    validate: {
      current: (value) => (value === '' ? t('you.currentMissing') : null),
      next: (value) => (value.length >= 12 ? null : t('password.password-too-short')),
    },
  })
  const submit = form.onSubmit(async ({ current, next }) => {
    setPending(true)
    setProblem(null)
    const answer = await changePassword({ currentPassword: current, newPassword: next })
    setPending(false)
    if (answer.ok) {
      form.reset()
      return sayDone(t('you.changed'))
    }
    const words = problemText(t, answer)
    const weak = answer.problem === 'password-too-weak' || answer.problem === 'password-too-short'
    const field = answer.problem === 'wrong-password' ? 'current' : weak ? 'next' : null
    if (field === null) return setProblem(words)
    form.setFieldError(field, words)
    form.getInputNode(field)?.focus()
  }, toFirstInvalid(form))
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        {problem === null ? null : <Notice kind="refusal" title={problem} announce="alert" />}
        <PasswordField label={t('you.current')} purpose="current" {...form.getInputProps('current')} />
        <NewPasswordField label={t('you.new')} {...form.getInputProps('next')} value={form.values.next} />
        <div>
          <Button type="submit" loading={pending}>
            {t('you.change')}
          </Button>
        </div>
        <Link to="/reset" className={css['small']}>
          {t('you.noPassword')}
        </Link>
      </Stack>
    </form>
  )
}
