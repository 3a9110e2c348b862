import type { MeetingButton, MeetingMode } from '@ithaca/client'
import { SelectField, TextField } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import css from './act.module.css'

export type How = { mode: MeetingMode; minutes: string }

/** Whole minutes within a day; null for anything else. */
export function minutesOf(said: string): number | null {
  const read = /^\d{1,4}$/.test(said.trim()) ? Number(said) : 0
  return read >= 1 && read <= 1440 ? read : null
}

const spoken = { 'in-person': 'IN_PERSON', telephone: 'TELEPHONE', video: 'VIDEO', written: 'WRITTEN' } as const

type HowFieldsProps = { how: How; onChange: (how: How) => void; modes: MeetingButton['modes']; wrong: boolean }

/** How and how long, filled in already. */
export function HowFields({ how, onChange, modes, wrong }: HowFieldsProps) {
  const t = useText()
  return (
    <>
      <SelectField
        label={t('act.mode')}
        className={css['form']}
        data={modes.map(({ code, named }) => ({
          value: code,
          label: t(`meetings.mode.${spoken[code]}`) + (named ? '' : ` (${t('meetings.notNamed')})`),
        }))}
        value={how.mode}
        onChange={({ currentTarget }) => {
          const chosen = modes.find(({ code }) => code === currentTarget.value)
          if (chosen) onChange({ ...how, mode: chosen.code })
        }}
      />
      <TextField
        label={t('act.minutes')}
        className={css['short']}
        inputMode="numeric"
        autoComplete="off"
        value={how.minutes}
        onChange={({ currentTarget }) => onChange({ ...how, minutes: currentTarget.value })}
        error={wrong ? t('act.minutesWrong') : null}
      />
    </>
  )
}
