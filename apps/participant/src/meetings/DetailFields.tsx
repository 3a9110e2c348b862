import { Checkbox, Radio, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { LongTextField, SelectField, TextField } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import type { MeetingPairFragment } from '../gql/graphql.ts'
import { asMode } from './form-values.ts'
import type { MeetingValues } from './form-values.ts'
import { modesInOrder } from './words.ts'
import css from './forms.module.css'

type DetailFieldsProps<Values extends MeetingValues> = {
  form: UseFormReturnType<Values>
  choices: MeetingPairFragment['contactChoices']
  /** It took place: a note belongs to it, and the agenda is what there was time for. */
  isPast?: boolean
  /** Its kind is chosen once, when it is planned or told of. */
  withKind?: boolean
  /** A note is written on the meeting's own page once it is there. */
  withNote?: boolean
}

/** Everything about a meeting but its time. */
export function DetailFields<Values extends MeetingValues>(props: DetailFieldsProps<Values>) {
  const { form, choices, isPast = false, withKind = false, withNote = isPast } = props
  const t = useText()
  const mode = asMode(form.getValues().mode)
  return (
    <>
      {withKind && choices.kinds.length > 1 ? (
        <SelectField
          label={t('meetings.form.kind')}
          data={choices.kinds.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))}
          {...form.getInputProps('kind')}
        />
      ) : null}
      <Radio.Group label={t('meetings.form.mode')} {...form.getInputProps('mode')}>
        <div className={css['choices']}>
          {modesInOrder(choices.modes).map(({ mode: one, isNamed }) => (
            <Radio
              key={one}
              value={one}
              label={t(`meetings.mode.${one}`)}
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
      {choices.agenda.length > 0 ? (
        <Checkbox.Group
          label={t(isPast ? 'meetings.form.agendaPast' : 'meetings.form.agenda')}
          {...form.getInputProps('agenda')}
        >
          <Stack gap={8} mt={4}>
            {choices.agenda.map(({ code, label }) => (
              <Checkbox key={code} value={code} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      <TextField
        label={t('meetings.form.place')}
        optional
        description={mode === null ? undefined : t(`meetings.form.place${mode}`)}
        autoComplete="off"
        {...form.getInputProps('place')}
      />
      <LongTextField
        label={t('meetings.form.purpose')}
        description={t('meetings.form.purposeHint')}
        optional
        minRows={2}
        maxLength={4000}
        {...form.getInputProps('purpose')}
      />
      {withNote ? (
        <LongTextField
          label={t('meetings.form.note')}
          optional
          minRows={3}
          maxLength={4000}
          {...form.getInputProps('note')}
        />
      ) : null}
    </>
  )
}
