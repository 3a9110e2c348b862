import { Button, Radio, Stack } from '@mantine/core'
import type { Outcome } from '@ithaca/client'
import { Refusals, TextField, useFormats } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { toFirstInvalid } from '../app/form.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import type { TimeUse } from '../gql/graphql.ts'
import { minutesOf, uses } from './hours.ts'
import css from './hours.module.css'

export type TimeValues = { onDay: string | null; minutes: string; use: string | null }
export type Given = { onDay: string; minutes: number; use: TimeUse }

type TimeFormProps = {
  /** By which what is typed is kept until it is saved. */
  name: string
  values: TimeValues
  label: string
  save: (given: Given) => Promise<Outcome<unknown>>
  pending: boolean
  /** What could not be sent, and why. */
  failed?: ReactNode
  onDone: () => void
  onCancel?: () => void
}

const asUse = (said: string | null): TimeUse | null => uses.find((one) => one === said) ?? null

/** A day, how long, and what for. */
export function TimeForm({ name, values, label, save, pending, failed, onDone, onCancel }: TimeFormProps) {
  const t = useText()
  const { today } = useFormats()
  const [elsewhere, setElsewhere] = useState<ReturnType<typeof refusedBeside>>([])
  const { form, done } = useKeptForm<TimeValues>(name, {
    initialValues: values,
    validate: {
      onDay: (day) => (day === null ? t('hours.dayMissing') : null),
      minutes: (said) => (minutesOf(said) === null ? t('hours.minutesProblem') : null),
      use: (said) => (asUse(said) === null ? t('hours.useMissing') : null),
    },
  })
  const submit = form.onSubmit(async ({ onDay, ...typed }) => {
    const [minutes, use] = [minutesOf(typed.minutes), asUse(typed.use)]
    if (onDay === null || minutes === null || use === null) return
    const outcome = await save({ onDay, minutes, use })
    setElsewhere(refusedBeside(form, outcome))
    if (outcome.is !== 'done') return
    done()
    form.setValues(values)
    onDone()
  }, toFirstInvalid(form))
  const { error: dayError } = form.getInputProps('onDay') as { error?: unknown }
  return (
    <form noValidate onSubmit={submit} className={css['form']} aria-label={label}>
      <Stack gap="md">
        <div className={css['dayAndLength']}>
          <DateField
            label={t('hours.day')}
            value={form.getValues().onDay}
            onChange={(day) => {
              form.setFieldValue('onDay', day)
              form.clearFieldError('onDay')
            }}
            latest={today()}
            description={null}
            error={typeof dayError === 'string' ? dayError : undefined}
          />
          <TextField
            label={t('hours.minutes')}
            inputMode="numeric"
            autoComplete="off"
            {...form.getInputProps('minutes')}
          />
        </div>
        <Radio.Group label={t('hours.useLabel')} {...form.getInputProps('use')}>
          <div className={css['choices']}>
            {uses.map((use) => (
              <Radio key={use} value={use} label={t(`hours.use.${use}`)} />
            ))}
          </div>
        </Radio.Group>
        <Refusals refusals={elsewhere} />
        {failed}
        <div className={css['buttons']}>
          <Button type="submit" variant="filled" loading={pending}>
            {label}
          </Button>
          {onCancel ? (
            <Button
              variant="subtle"
              onClick={() => {
                done()
                onCancel()
              }}
            >
              {t('common.cancel')}
            </Button>
          ) : null}
        </div>
      </Stack>
    </form>
  )
}
