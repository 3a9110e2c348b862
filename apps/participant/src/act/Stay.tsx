import { Button } from '@mantine/core'
import type { Answer, MailButton, StayButton } from '@ithaca/client'
import { Notice, PageTitle, useFormats } from '@ithaca/ui'
import { LinkButton } from '../app/LinkButton.tsx'
import { useText } from '../app/inside.ts'
import { usePressing } from './use-pressing.ts'
import css from './act.module.css'

type StayProps = { button: StayButton; token: string; show: (answer: Answer<MailButton>) => void }

/** One press, and nobody is erased. */
export function Stay({ button, token, show }: StayProps) {
  const t = useText()
  const { momentIn } = useFormats()
  const { pending, problem, press } = usePressing(token, show)
  const { person, state, due, timeZone, settings } = button
  if (state === 'over') return <PageTitle lead={t('leaving.overText')}>{t('leaving.overTitle')}</PageTitle>
  const done = state === 'done'
  return (
    <>
      <PageTitle
        lead={
          done || due === null ? t('leaving.stayDoneText') : t('leaving.stayLead', { day: momentIn(due, timeZone) })
        }
      >
        {done ? t('leaving.stayDone') : t('leaving.stayTitle')}
      </PageTitle>
      {done ? null : <p className={css['whose']}>{t('leaving.stayFor', { name: person.fullName })}</p>}
      {problem === null ? null : <Notice kind="refusal" title={problem} announce="alert" />}
      {done ? (
        <LinkButton to={settings}>{t('act.fewerOpen')}</LinkButton>
      ) : (
        <div className={css['buttons']}>
          <Button variant="filled" loading={pending === 'stay'} onClick={() => void press({ press: 'stay' })}>
            {t('leaving.stay')}
          </Button>
        </div>
      )}
    </>
  )
}
