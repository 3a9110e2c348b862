import { Button, Stack } from '@mantine/core'
import { Notice, PageTitle, Section } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { useText } from '../app/inside.ts'
import { HowFields, minutesOf } from './HowFields.tsx'
import type { How } from './HowFields.tsx'
import type { MeetingProps } from './Meeting.tsx'
import { usePressing } from './use-pressing.ts'
import css from './act.module.css'

const titles = {
  informal: 'between.act.title',
  introduction: 'between.act.introductionTitle',
} as const satisfies Partial<Record<MeetingProps['button']['kind'], string>>

/** A meeting is asked for: to plan one, in the app, or to tell of one that took place, here. */
export function Already({ button, token, show }: MeetingProps) {
  const t = useText()
  const { pending, problem, press } = usePressing(token, show)
  const { person, partner, kind, modes, today, earliest, latest, plan } = button
  const inPassing = kind === 'informal' || kind === 'introduction'
  const usual = modes.find(({ named }) => named) ?? modes[0]
  const [day, setDay] = useState<string | null>(null)
  const [how, setHow] = useState<How>({ mode: usual?.code ?? 'telephone', minutes: inPassing ? '10' : '60' })
  const [checked, setChecked] = useState(false)
  const minutes = minutesOf(how.minutes)
  async function met(event: SyntheticEvent) {
    event.preventDefault()
    setChecked(true)
    if (day !== null && minutes !== null) await press({ press: 'log', onDay: day, mode: how.mode, minutes })
  }
  return (
    <>
      <PageTitle lead={t(inPassing ? 'between.act.lead' : 'act.meetLead')}>
        {t(kind === 'informal' || kind === 'introduction' ? titles[kind] : 'act.meetTitle', { name: partner.called })}
      </PageTitle>
      <p className={css['whose']}>{t('act.for', { name: person.fullName })}</p>
      {inPassing ? null : (
        <Section title={t('act.plan')} note={t('act.planText', { name: partner.called })}>
          <Button component="a" href={plan} variant="filled">
            {t('act.plan')}
          </Button>
        </Section>
      )}
      <Section title={t(inPassing ? 'between.act.when' : 'act.already')} note={t('act.alreadyText')}>
        <form noValidate onSubmit={(event) => void met(event)}>
          <Stack gap="md" className={css['form']}>
            <DateField
              label={t('act.day')}
              value={day}
              onChange={setDay}
              earliest={earliest}
              latest={latest !== null && latest < today ? latest : today}
              error={checked && day === null ? t('act.dayMissing') : undefined}
            />
            <HowFields how={how} onChange={setHow} modes={modes} wrong={checked && minutes === null} />
            {problem === null ? null : <Notice kind="refusal" title={problem} announce="alert" />}
            <div className={css['buttons']}>
              <Button type="submit" loading={pending === 'log'}>
                {t(inPassing ? 'between.act.yes' : 'act.met')}
              </Button>
            </div>
          </Stack>
        </form>
      </Section>
    </>
  )
}
