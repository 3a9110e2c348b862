import { invitationOf } from '@ithaca/client'
import type { Answer, Invitation } from '@ithaca/client'
import { ErrorState, IthacaProvider, PageSkeleton, PageTitle, useFormats, useLocale } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/texts.ts'
import { problemText } from '../door/problem-text.ts'
import { PublicFrame } from '../shell/PublicLayout.tsx'
import { AcceptForm } from './AcceptForm.tsx'
import css from './invitation.module.css'

const route = getRouteApi('/invitation/$token')

export function InvitationPage() {
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

  const organization = answer?.ok ? answer.value.organization : null
  return (
    <IthacaProvider brand={organization?.colour} siteName={organization?.name}>
      <PublicFrame {...(organization ? { name: organization.name, logo: organization.logo } : {})}>
        <Shown answer={answer} token={token} again={again} />
      </PublicFrame>
    </IthacaProvider>
  )
}

type ShownProps = { answer: Answer<Invitation> | null; token: string; again: () => void }

function Shown({ answer, token, again }: ShownProps) {
  const t = useText()
  if (answer === null) return <PageSkeleton lines={8} />
  if (answer.ok) return <Known invitation={answer.value} token={token} />
  if (answer.problem === 'not-found') return <Unknown />
  return (
    <>
      <PageTitle>{t('problem.title')}</PageTitle>
      <ErrorState title={problemText(t, answer)} kept={null} retry={again} />
    </>
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
  const { organization, programName, programPage, role, state, email, expiresAt } = invitation
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
      {programPage === null ? null : (
        <p className={css['about']}>
          <a href={programPage}>{t('invitation.about')}</a>
        </p>
      )}
      <AcceptForm invitation={invitation} token={token} />
    </>
  )
}
