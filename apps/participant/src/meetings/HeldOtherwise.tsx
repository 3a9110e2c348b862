import { Button, Radio, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { Refusals, TextField, useFormats } from '@ithaca/ui'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import type { MeetingLineFragment, MeetingPairFragment } from '../gql/graphql.ts'
import { holdContact } from './changes.ts'
import { asMode, instantOf, minutesOf, whenOf } from './form-values.ts'
import type { MeetingValues, WhenValues } from './form-values.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useDetailProblems, useWhenProblems } from './form-problems.ts'
import { WhenFields } from './WhenFields.tsx'
import { modesInOrder } from './words.ts'
import css from './forms.module.css'

type HeldOtherwiseProps = {
  line: MeetingLineFragment
  pair: MeetingPairFragment
  onDone: () => void
  onClose: () => void
}

/** It took place, at another time, in another way or for longer than was planned. */
export function HeldOtherwise({ line, pair, onDone, onClose }: HeldOtherwiseProps) {
  const t = useText()
  const { timeZone, today } = useFormats()
  const hold = useAction(holdContact)
  const whenProblems = useWhenProblems()
  const detailProblems = useDetailProblems()
  const { form, done } = useKeptForm<WhenValues & Pick<MeetingValues, 'minutes' | 'mode'>>(`held:${line.id}`, {
    initialValues: {
      ...whenOf(line.startsAt, timeZone),
      minutes: String(line.minutes),
      mode: line.mode,
    },
    validate: (values) => ({ ...whenProblems(values), ...detailProblems(values) }),
  })
  const submit = form.onSubmit(async (values) => {
    const [startsAt, mode] = [instantOf(values, timeZone), asMode(values.mode)]
    if (startsAt === null || mode === null) return
    const outcome = await hold.run({ contactId: line.id, startsAt, mode, minutes: minutesOf(values.minutes) })
    refusedBeside(form, outcome)
    if (outcome.is !== 'done') return
    done()
    onDone()
  }, toFirstInvalid(form))
  const elsewhere = hold.outcome?.is === 'refused' ? hold.outcome.refusals.filter(({ at }) => !at) : []
  return (
    <form noValidate onSubmit={submit} className={css['smallForm']} aria-label={t('meetings.happened.otherTitle')}>
      <Stack gap="md">
        <WhenFields form={form} programZone={pair.program.timeZone} latest={today()} />
        <Radio.Group label={t('meetings.form.mode')} {...form.getInputProps('mode')}>
          <div className={css['choices']}>
            {modesInOrder(pair.contactChoices.modes).map(({ mode, isNamed }) => (
              <Radio
                key={mode}
                value={mode}
                label={t(`meetings.mode.${mode}`)}
                description={isNamed ? undefined : t('meetings.notNamed')}
              />
            ))}
          </div>
        </Radio.Group>
        <TextField
          label={t('meetings.form.minutes')}
          inputMode="numeric"
          autoComplete="off"
          className={css['short']}
          {...form.getInputProps('minutes')}
        />
        <Refusals refusals={elsewhere} />
        <Failed action={hold} />
        <div className={css['buttons']}>
          <Button type="submit" variant="filled" loading={hold.pending}>
            {t('meetings.happened.save')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
