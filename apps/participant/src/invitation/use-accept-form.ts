import { useForm } from '@mantine/form'
import { acceptInvitation } from '@ithaca/client'
import type { Invitation } from '@ithaca/client'
import { useState } from 'react'
import { startAfresh } from '../app/clients.ts'
import { useText } from '../app/texts.ts'
import { problemText } from '../door/problem-text.ts'
import { toFirstInvalid } from '../app/form.ts'

export type AcceptValues = {
  fullName: string
  called: string
  careerStage: string
  way: 'password' | 'link'
  password: string
}

const takesPart = ({ role }: Invitation) => role === 'mentor' || role === 'protege'

/** Home for who takes part; the administration for who has a duty. */
const doorOf = (invitation: Invitation, slug: string | null) =>
  `${takesPart(invitation) ? '/o/' : '/admin/'}${slug ?? invitation.organization.slug}`

export function useAcceptForm(invitation: Invitation, token: string, locale: string) {
  const t = useText()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const fullName = invitation.fullName ?? ''
  const form = useForm<AcceptValues>({
    mode: 'controlled',
    initialValues: {
      fullName,
      called: fullName.split(' ')[0] ?? '',
      careerStage: '',
      way: invitation.hasAccount ? 'link' : 'password',
      password: '',
    },
    validate: {
      fullName: (value) => (value.trim() === '' ? t('invitation.fullNameMissing') : null),
      called: (value) => (value.trim() === '' ? t('invitation.calledMissing') : null),
      password: (value, { way }) => (way === 'link' || value.length >= 12 ? null : t('password.password-too-short')),
    },
  })
  const submit = form.onSubmit(async ({ way, password, careerStage, ...names }) => {
    setPending(true)
    setProblem(null)
    const answer = await acceptInvitation({
      token,
      locale,
      fullName: names.fullName.trim(),
      called: names.called.trim(),
      ...(way === 'password' ? { password } : {}),
      ...(careerStage === '' ? {} : { careerStage }),
    })
    if (answer.ok) {
      startAfresh()
      window.location.assign(doorOf(invitation, answer.value.organizationSlug))
      return
    }
    setPending(false)
    const words = problemText(t, answer)
    if (answer.problem === 'password-too-short' || answer.problem === 'password-too-weak') {
      form.setFieldError('password', words)
      form.getInputNode('password')?.focus()
    } else setProblem(answer.message ?? words)
  }, toFirstInvalid(form))
  return { form, submit, pending, problem }
}
