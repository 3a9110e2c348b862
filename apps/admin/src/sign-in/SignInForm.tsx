import { requestMagicLink, requestPasswordReset, signInEmail } from '@ithaca/client'
import type { Problem } from '@ithaca/client'
import { Notice, PageTitle, PasswordField, TextField, currentLocale } from '@ithaca/ui'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ComponentProps, SyntheticEvent } from 'react'
import { Alone } from '../app/Alone.tsx'
import app from '../app/app.module.css'
import { safeNext } from '../session/next.ts'
import { useText } from '../words/words.ts'
import css from './sign-in.module.css'

type Way = 'password' | 'link'

const KNOWN = ['wrong-credentials', 'too-many-attempts', 'too-busy', 'offline', 'not-accepted'] as const
const known = (problem: Problem) => KNOWN.find((one) => one === problem) ?? 'other'

type SignInFormProps = { next: string | undefined; association?: ComponentProps<typeof Alone>['association'] }

export function SignInForm({ next, association }: SignInFormProps) {
  const text = useText()
  const [way, setWay] = useState<Way>('password')
  const [mailed, setMailed] = useState<'link' | 'reset' | null>(null)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState({ email: false, password: false })
  const [problem, setProblem] = useState<Problem | null>(null)
  const [pending, setPending] = useState(false)
  const emailField = useRef<HTMLInputElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)

  const address = email.trim()
  async function mail(what: 'link' | 'reset') {
    setMissing({ email: address === '', password: false })
    if (address === '') return emailField.current?.focus()
    setPending(true)
    const answer =
      what === 'link'
        ? await requestMagicLink({ email: address, next: safeNext(next) }, currentLocale())
        : await requestPasswordReset({ email: address }, currentLocale())
    setPending(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setMailed(what)
  }

  async function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (way === 'link') return mail('link')
    setMissing({ email: address === '', password: password === '' })
    if (address === '') return emailField.current?.focus()
    if (password === '') return passwordField.current?.focus()
    setPending(true)
    const answer = await signInEmail({ email: address, password })
    if (answer.ok) return location.assign(safeNext(next))
    setPending(false)
    setProblem(answer.problem)
  }

  if (mailed !== null)
    return (
      <Alone association={association}>
        <PageTitle lead={text(mailed === 'link' ? 'signIn.linkSentText' : 'signIn.resetSent', { email: address })}>
          {text('signIn.linkSent')}
        </PageTitle>
        <Button onClick={() => setMailed(null)}>{text('common.back')}</Button>
      </Alone>
    )

  return (
    <Alone association={association}>
      <PageTitle lead={text(next === undefined ? 'signIn.lead' : 'signIn.signedOut')}>{text('signIn.title')}</PageTitle>
      <form noValidate onSubmit={(event) => void submit(event)} className={app['stack']}>
        {problem ? <Notice kind="refusal" announce="alert" title={text(`signIn.problem.${known(problem)}`)} /> : null}
        <TextField
          ref={emailField}
          label={text('signIn.email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          error={missing.email ? text('signIn.emailMissing') : undefined}
        />
        {way === 'password' ? (
          <PasswordField
            ref={passwordField}
            purpose="current"
            label={text('signIn.password')}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            error={missing.password ? text('signIn.passwordMissing') : undefined}
          />
        ) : (
          <p className={css['quiet']}>{text('signIn.linkLead')}</p>
        )}
        <div className={css['buttons']}>
          <Button type="submit" variant="filled" loading={pending}>
            {text(way === 'password' ? 'signIn.submit' : 'signIn.linkSubmit')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              setWay(way === 'password' ? 'link' : 'password')
              setProblem(null)
            }}
          >
            {text(way === 'password' ? 'signIn.byLink' : 'signIn.byPassword')}
          </Button>
        </div>
        {way === 'password' ? (
          <button type="button" className={app['linked']} onClick={() => void mail('reset')}>
            {text('signIn.forgot')}
          </button>
        ) : null}
      </form>
      <p className={css['other']}>
        {text('signIn.participant')} <a href="/">{text('signIn.participantLink')}</a>
      </p>
    </Alone>
  )
}
