import { Button } from '@mantine/core'
import { LongTextField, Refusals } from '@ithaca/ui'
import type { RefusalView } from '@ithaca/ui'
import type { ReactNode } from 'react'
import { toFirstInvalid } from '../app/form.ts'
import { useText } from '../app/inside.ts'
import { useFocus } from '../app/use-focus.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import css from './forms.module.css'

type QuestionFormProps = {
  keptAs: string
  text: string
  pending: boolean
  refusals: readonly RefusalView[]
  /** Whether it arrived. */
  onSave: (text: string) => Promise<boolean>
  onCancel: () => void
  children?: ReactNode
}

export function QuestionForm({ keptAs, text, pending, refusals, onSave, onCancel, children }: QuestionFormProps) {
  const t = useText()
  const field = useFocus<HTMLTextAreaElement>(true)
  const { form, done } = useKeptForm(keptAs, {
    initialValues: { text },
    validate: { text: (value) => (value.trim() === '' ? t('meetings.questions.missing') : null) },
  })
  const submit = form.onSubmit(async (values) => {
    if (await onSave(values.text)) done()
  }, toFirstInvalid(form))
  return (
    <form noValidate onSubmit={submit} className={css['smallForm']}>
      <LongTextField
        label={t('meetings.questions.label')}
        minRows={2}
        maxLength={4000}
        ref={field}
        {...form.getInputProps('text')}
      />
      <Refusals refusals={refusals} />
      {children}
      <div className={css['buttons']}>
        <Button type="submit" loading={pending}>
          {t('meetings.questions.save')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            done()
            onCancel()
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
