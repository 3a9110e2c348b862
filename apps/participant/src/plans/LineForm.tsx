import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Action, Outcome, Refusal } from '@ithaca/client'
import { LongTextField, Refusals, SelectField } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useFocus } from '../app/use-focus.ts'
import { useText } from '../app/inside.ts'
import css from './plans.module.css'

type Line = { text: string; onDay: string | null; section: string }

type LineFormProps = {
  label: string
  button: string
  line: { [Field in keyof Line]?: Line[Field] | null | undefined } | null
  /** Where a line belongs to one of several sections. */
  sections?: readonly { code: string; label: string }[] | undefined
  action: Pick<Action<unknown, never>, 'outcome' | 'pending' | 'retry'>
  send: (line: Line) => Promise<Outcome<unknown>>
  onDone: () => void
}

/** Writes one line, and by when: a milestone, an activity, a goal of one's own. */
export function LineForm({ label, button, line, sections, action, send, onDone }: LineFormProps) {
  const t = useText()
  const field = useFocus<HTMLTextAreaElement>(true)
  const [elsewhere, setElsewhere] = useState<readonly Refusal[]>([])
  const form = useForm({
    mode: 'controlled',
    initialValues: { text: line?.text ?? '', onDay: line?.onDay ?? null, section: line?.section ?? '' },
    validate: { text: (value) => (value.trim() === '' ? t('plans.missing') : null) },
  })
  const submit = form.onSubmit(async (written) => {
    const outcome = await send(written)
    setElsewhere(refusedBeside(form, outcome))
    if (outcome.is === 'done') onDone()
  }, toFirstInvalid(form))
  return (
    <form noValidate onSubmit={submit} className={css['form']}>
      <LongTextField label={label} minRows={1} maxLength={4000} ref={field} {...form.getInputProps('text')} />
      <div className={css['pairOfFields']}>
        <DateField
          label={t('plans.onDay')}
          optional
          value={form.values.onDay}
          error={typeof form.errors['onDay'] === 'string' ? form.errors['onDay'] : undefined}
          onChange={(onDay) => form.setFieldValue('onDay', onDay)}
        />
        {sections && sections.length > 0 ? (
          <SelectField
            label={t('plans.section')}
            optional
            data={[
              { value: '', label: t('plans.noSection') },
              ...sections.map((section) => ({ value: section.code, label: section.label })),
            ]}
            {...form.getInputProps('section')}
          />
        ) : null}
      </div>
      <Refusals refusals={elsewhere} />
      <Failed action={action} />
      <div className={css['buttons']}>
        <Button type="submit" loading={action.pending}>
          {button}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
