import { invitationOf } from '@ithaca/client'
import type { Answer, Invitation } from '@ithaca/client'
import { ErrorState, PageSkeleton, PageTitle, useFormats, useLocale } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/texts.ts'
import { problemText } from '../sign-in/problem-text.ts'
import { AcceptForm } from './AcceptForm.tsx'
import css from './invitation.module.css'

const route = getRouteApi('/open/invitation/$token')

export function InvitationPage() {
  const t = useText()
  const locale = useLocale()
  const { token } = route.useParams()
  const [answer, setAnswer] = useState<Answer<Invitation> | null>(null)
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((count) => count + 1), [])
  useEffect(() => {
    let wanted = true
    void invitationOf(token, locale).then((found) => {
      if (wanted) setAnswer(found)
    })
    return () => {
      wanted = false
    }
  }, [token, locale, turn])

  if (answer === null) return <PageSkeleton lines={8} />
  if (answer.ok) return <Known invitation={answer.value} token={token} />
  if (answer.problem === 'not-found') return <Unknown />
  return (
    <ErrorState title={t('problem.title')} kept={null} retry={again}>
      {problemText(t, answer)}
    </ErrorState>
  )
}

function Unknown() {
  const t = useText()
  return (
    <>
      <PageTitle lead={t('invitation.unknownText')}>{t('invitation.unknownTitle')}</PageTitle>
      <ToSignIn />
    </>
  )
}

function ToSignIn() {
  const t = useText()
  return (
    <LinkButton to="/" variant="filled">
      {t('invitation.signIn')}
    </LinkButton>
  )
}

function Known({ invitation, token }: { invitation: Invitation; token: string }) {
  const t = useText()
  const { longDay, dayOf } = useFormats()
  const { organization, programName, role, state, email, expiresAt } = invitation
  const until = expiresAt === null ? '' : longDay(dayOf(expiresAt))
  if (state === 'expired')
    return (
      <PageTitle over={organization.name} lead={t('invitation.expiredText', { date: until })}>
        {t('invitation.expiredTitle')}
      </PageTitle>
    )
  if (state === 'withdrawn')
    return (
      <PageTitle over={organization.name} lead={t('invitation.withdrawnText', { organization: organization.name })}>
        {t('invitation.withdrawnTitle')}
      </PageTitle>
    )
  if (state === 'accepted')
    return (
      <>
        <PageTitle over={organization.name} lead={t('invitation.acceptedText', { email })}>
          {t('invitation.acceptedTitle')}
        </PageTitle>
        <ToSignIn />
      </>
    )
  const roleName = t(`invitation.role.${role}`)
  const what =
    programName === null
      ? t('invitation.whatOrganization', { organization: organization.name, role: roleName })
      : t('invitation.what', { program: programName, role: roleName })
  return (
    <>
      <PageTitle lead={what}>{t('invitation.title', { organization: organization.name })}</PageTitle>
      <p className={css['facts']}>
        {t('invitation.for', { email })}
        {until === '' ? null : <> {t('invitation.until', { date: until })}</>}
      </p>
      <AcceptForm invitation={invitation} token={token} />
    </>
  )
}
