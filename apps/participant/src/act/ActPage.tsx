import { mailButton } from '@ithaca/client'
import type { Answer, MailButton } from '@ithaca/client'
import { ErrorState, IthacaProvider, PageSkeleton, PageTitle, useLocale } from '@ithaca/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { problemText } from '../door/problem-text.ts'
import { PublicFrame } from '../shell/PublicLayout.tsx'
import { Fewer } from './Fewer.tsx'
import { Meeting } from './Meeting.tsx'
import { Stay } from './Stay.tsx'

const route = getRouteApi('/act/$token')

/** Behind a button of a mail. It is looked at without anything happening, for links are fetched by scanners: a press acts. */
export function ActPage() {
  const locale = useLocale()
  const { token } = route.useParams()
  const [answer, setAnswer] = useState<Answer<MailButton> | null>(null)
  const [turn, setTurn] = useState(0)
  const again = useCallback(() => setTurn((count) => count + 1), [])
  useEffect(() => {
    let wanted = true
    void mailButton(token, locale).then((found) => {
      if (wanted) setAnswer(found)
    })
    return () => {
      wanted = false
    }
  }, [token, locale, turn])
  // What was pressed is gone: the title, which says what came of it, is read next.
  const [presses, setPresses] = useState(0)
  const show = useCallback((shown: Answer<MailButton>) => {
    setAnswer(shown)
    setPresses((count) => count + 1)
  }, [])
  useEffect(() => {
    if (presses > 0) document.querySelector('h1')?.focus()
  }, [presses])
  const organization = answer?.ok ? answer.value.organization : null
  return (
    <IthacaProvider brand={organization?.colour} siteName={organization?.name}>
      <PublicFrame {...(organization ? { name: organization.name, logo: organization.logo } : {})}>
        <Shown answer={answer} token={token} again={again} show={show} />
      </PublicFrame>
    </IthacaProvider>
  )
}

type ShownProps = {
  answer: Answer<MailButton> | null
  token: string
  again: () => void
  show: (answer: Answer<MailButton>) => void
}

function Shown({ answer, token, again, show }: ShownProps) {
  const t = useText()
  if (answer === null) return <PageSkeleton lines={6} />
  if (answer.ok) {
    const { value: button } = answer
    if (button.action === 'stay') return <Stay button={button} token={token} show={show} />
    if (button.action === 'fewer') return <Fewer button={button} token={token} show={show} />
    return <Meeting button={button} token={token} show={show} />
  }
  if (answer.problem === 'not-found')
    return (
      <>
        <PageTitle lead={t('act.unknownText')}>{t('act.unknownTitle')}</PageTitle>
        <LinkButton to="/" variant="filled">
          {t('act.signIn')}
        </LinkButton>
      </>
    )
  return (
    <>
      <PageTitle>{t('problem.title')}</PageTitle>
      <ErrorState title={problemText(t, answer)} kept={null} retry={again} />
    </>
  )
}
