import { Button, Radio, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { TextField, useFormats } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { Link } from '@tanstack/react-router'
import { useText } from '../app/inside.ts'
import { useHere } from '../shell/here.ts'
import { readTime } from '../app/read-time.ts'
import { instantOf } from './form-values.ts'
import type { WhenValues } from './form-values.ts'
import { clockAt, meantBy } from './when.ts'
import css from './forms.module.css'

type WhenFieldsProps<Values extends WhenValues> = {
  form: UseFormReturnType<Values>
  programZone: string
  earliest?: string | undefined
  latest?: string | undefined
}

/**
 * Day and time in the zone of whoever writes, which is named. A time that a change of the clocks skips or shows twice is
 * said in words, and what it comes to for the program where its clocks show something else.
 */
export function WhenFields<Values extends WhenValues>({
  form,
  programZone,
  earliest,
  latest,
}: WhenFieldsProps<Values>) {
  const t = useText()
  const { slug } = useHere()
  const { timeZone, zone, weekday, momentIn } = useFormats()
  const { day, time, which } = form.getValues()
  const set = form.setValues as (values: Partial<WhenValues>) => void
  const read = readTime(time)
  const meant = day === null || read === null ? null : meantBy({ day, time: read }, timeZone)
  const instant = instantOf({ day, time, which }, timeZone)
  const there = instant === null ? null : clockAt(instant, programZone)
  const isElsewhere = there !== null && (there.day !== day || there.time !== read)
  const errorOf = (field: keyof WhenValues) => {
    const error = form.errors[field]
    return typeof error === 'string' ? error : undefined
  }
  return (
    <Stack gap="xs">
      <div className={css['dayAndTime']}>
        <DateField
          label={t('meetings.form.day')}
          value={day}
          onChange={(chosen) => {
            set({ day: chosen, which: null })
            form.clearFieldError('day')
          }}
          earliest={earliest}
          latest={latest}
          error={errorOf('day')}
        />
        <TextField
          label={t('meetings.form.time')}
          description={t('meetings.form.timeHint')}
          value={time}
          inputMode="numeric"
          autoComplete="off"
          onChange={({ currentTarget }) => {
            set({ time: currentTarget.value, which: null })
            form.clearFieldError('time')
          }}
          onBlur={() => (read === null || read === time ? undefined : set({ time: read }))}
          error={meant?.is === 'skipped' ? undefined : errorOf('time')}
        />
      </div>
      <p className={css['quiet']}>
        {t('meetings.form.zone', { zone: zone() })}{' '}
        <Link to="/o/$slug/you" params={{ slug }}>
          {t('meetings.form.zoneChange')}
        </Link>
      </p>
      <div aria-live="polite" className={css['clockWords']}>
        {meant?.is === 'skipped' && day !== null && read !== null ? (
          <div className={css['clockNote']}>
            <p>{t('meetings.form.skipped', { time: read, day: weekday(day), next: meant.next.time })}</p>
            <Button size="compact-md" onClick={() => set({ day: meant.next.day, time: meant.next.time, which: null })}>
              {t('meetings.form.takeNext', { next: meant.next.time })}
            </Button>
          </div>
        ) : null}
        {meant?.is === 'twice' && day !== null && read !== null ? (
          <Radio.Group
            className={css['clockNote'] ?? ''}
            label={t('meetings.form.twice', { time: read, day: weekday(day) })}
            value={which}
            onChange={(chosen) => {
              set({ which: chosen })
              form.clearFieldError('which')
            }}
            error={errorOf('which')}
          >
            <Stack gap={6} mt={6}>
              <Radio value="first" label={t('meetings.form.first')} />
              <Radio value="second" label={t('meetings.form.second')} />
            </Stack>
          </Radio.Group>
        ) : null}
        {isElsewhere && instant !== null && there !== null ? (
          <p className={css['quiet']}>
            {t('meetings.form.programZone', { zone: zone(programZone), moment: momentIn(instant, programZone) })}{' '}
            {there.day === day ? null : t('meetings.form.otherDay', { day: weekday(there.day) })}
          </p>
        ) : null}
      </div>
    </Stack>
  )
}
