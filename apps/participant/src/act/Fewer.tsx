import { Button } from '@mantine/core'
import type { Answer, FewerButton, MailButton } from '@ithaca/client'
import { Notice, PageTitle } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import { usePressing } from './use-pressing.ts'
import css from './act.module.css'

type FewerProps = { button: FewerButton; token: string; show: (answer: Answer<MailButton>) => void }

/** Says what a press would change, what was changed, and how to undo it. */
export function Fewer({ button, token, show }: FewerProps) {
  const t = useText()
  const { pending, problem, press, undo } = usePressing(token, show)
  const { person, state, rhythm, to, settings } = button
  if (state === 'over') return <PageTitle lead={t('act.overText')}>{t('act.overTitle')}</PageTitle>
  const done = state === 'done'
  return (
    <>
      <PageTitle lead={done ? t(`act.fewerIs.${rhythm}`) : t(`act.fewerTo.${to}`)}>
        {done ? t('act.fewerDone') : t('act.fewerTitle')}
      </PageTitle>
      <p className={css['whose']}>{t('act.fewerFor', { name: person.fullName })}</p>
      {problem === null ? null : <Notice kind="refusal" title={problem} announce="alert" />}
      <div className={css['buttons']}>
        {done ? (
          <Button loading={pending === 'undo'} onClick={() => void undo()}>
            {t('act.fewerUndo')}
          </Button>
        ) : (
          <Button variant="filled" loading={pending === 'fewer'} onClick={() => void press({ press: 'fewer' })}>
            {t('act.fewerYes')}
          </Button>
        )}
      </div>
      <p className={css['more']}>
        {t('act.fewerMore')} <a href={settings}>{t('act.fewerOpen')}</a>
      </p>
    </>
  )
}
