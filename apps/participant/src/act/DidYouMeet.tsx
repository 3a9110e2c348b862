import { Button, Stack } from '@mantine/core'
import { Notice, PageTitle, useFormats } from '@ithaca/ui'
import { useState } from 'react'
import { useText } from '../app/inside.ts'
import { HowFields, minutesOf } from './HowFields.tsx'
import type { How } from './HowFields.tsx'
import type { MeetingProps } from './Meeting.tsx'
import { usePressing } from './use-pressing.ts'
import css from './act.module.css'

/** A planned meeting that is past, filled in as it was planned: one press says that it took place. */
export function DidYouMeet({ button, token, show }: MeetingProps) {
  const t = useText()
  const { moment } = useFormats()
  const { pending, problem, press } = usePressing(token, show)
  const { person, partner, meeting, modes, partnerSaid } = button
  const planned: How = { mode: meeting?.mode ?? 'telephone', minutes: String(meeting?.minutes ?? 60) }
  const [how, setHow] = useState(planned)
  const [wrong, setWrong] = useState(false)
  async function met() {
    const minutes = minutesOf(how.minutes)
    setWrong(minutes === null)
    if (minutes !== null) await press({ press: 'held', mode: how.mode, minutes })
  }
  return (
    <>
      <PageTitle lead={t('act.metLead', { when: meeting ? moment(meeting.startsAt) : '' })}>
        {t('act.metTitle', { name: partner.called })}
      </PageTitle>
      <p className={css['whose']}>{t('act.for', { name: person.fullName })}</p>
      {partnerSaid ? <Notice title={t('act.partnerSaid', { name: partner.called })} /> : null}
      <Stack gap="md">
        {partnerSaid ? null : <HowFields how={how} onChange={setHow} modes={modes} wrong={wrong} />}
        {problem === null ? null : <Notice kind="refusal" title={problem} announce="alert" />}
        <div className={css['buttons']}>
          <Button variant="filled" loading={pending === 'held'} onClick={() => void met()}>
            {t('act.met')}
          </Button>
          {partnerSaid ? null : (
            <Button loading={pending === 'not-held'} onClick={() => void press({ press: 'not-held' })}>
              {t('act.notMet')}
            </Button>
          )}
        </div>
      </Stack>
    </>
  )
}
