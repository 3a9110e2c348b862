import { Button, Stack } from '@mantine/core'
import { useAction } from '@ithaca/client'
import { ChoiceField, ConfirmDialog, LongTextField, Refusals } from '@ithaca/ui'
import { useState } from 'react'
import { Failed } from '../app/Failed.tsx'
import { useText } from '../app/inside.ts'
import { useKeptForm } from '../app/use-kept-form.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { giveEvaluation } from './changes.ts'
import type { Evaluating } from './EvaluationPage.tsx'
import css from './parting.module.css'

type EvaluationFormProps = {
  mentorshipId: string
  evaluation: NonNullable<Evaluating['evaluation']>
  /** Of the other; null where they are gone for good. */
  name: string | null
  onGiven: () => void
}

/** Sent already, from another tab or device: the first answers stand. */
const isGiven = ({ code }: { code?: string | null | undefined }) => code === 'evaluation-given'
const longest = 4000
const nameOf = (code: string) => `question-${code}`
const toQuestion = (code: string) => document.querySelector<HTMLElement>(`[name="${nameOf(code)}"]`)?.focus()

/** One mark a question and a few words; asked once more before it goes, for it goes once. */
export function EvaluationForm({ mentorshipId, evaluation, name, onGiven }: EvaluationFormProps) {
  const t = useText()
  const give = useAction(giveEvaluation)
  const [asking, setAsking] = useState(false)
  const { questions, marks, term } = evaluation
  const none: Record<string, string> = Object.fromEntries([...questions.map(({ code }) => [code, '']), ['words', '']])
  const { form, done, wasKept } = useKeptForm<Record<string, string>>(`evaluation:${mentorshipId}:${term}`, {
    initialValues: none,
    validate: (values) =>
      Object.fromEntries([
        ...questions.map(({ code }) => [code, values[code] === '' ? t('parting.markMissing') : null]),
        ['words', (values['words'] ?? '').length > longest ? t('parting.wordsTooLong') : null],
      ]) as Record<string, string | null>,
  })
  const values = form.getValues()
  const answered = questions.filter(({ code }) => values[code] !== '').length
  const ask = form.onSubmit(
    () => setAsking(true),
    (errors) => {
      const first = questions.find(({ code }) => Boolean(errors[code]))
      if (first) toQuestion(first.code)
      else form.getInputNode('words')?.focus()
    },
  )
  const send = async () => {
    const answers = questions.map(({ code }) => ({ question: code, mark: Number(values[code]) }))
    const outcome = await give.run({ mentorshipId, term, answers, words: (values['words'] ?? '').trim() || null })
    setAsking(false)
    refusedBeside(form, outcome)
    if (outcome.is === 'done') done()
    if (outcome.is !== 'refused' || !outcome.refusals.some(isGiven)) return
    done()
    onGiven()
  }
  const { outcome } = give
  const elsewhere = outcome?.is === 'refused' ? outcome.refusals.filter(({ at }) => !at) : []
  return (
    <form noValidate onSubmit={ask} className={css['questions']}>
      {wasKept ? <p className={css['quiet']}>{t('parting.kept')}</p> : null}
      {questions.map(({ code, label }) => (
        <ChoiceField
          key={code}
          label={label}
          name={nameOf(code)}
          wide
          choices={marks.map(({ mark, label: said }) => ({ value: String(mark), label: said }))}
          value={values[code] ?? ''}
          onChange={(value) => form.setFieldValue(code, value)}
          error={form.errors[code]}
        />
      ))}
      <LongTextField
        label={t('parting.words')}
        description={t('parting.wordsNote')}
        optional
        maxLength={longest}
        {...form.getInputProps('words')}
      />
      <Stack className={css['send'] ?? ''}>
        <Refusals refusals={elsewhere} />
        <Failed action={give} />
        <p className={css['quiet']}>{t('parting.answered', { count: answered, of: questions.length })}</p>
        <div>
          <Button type="submit" variant="filled" loading={give.pending}>
            {t('parting.send')}
          </Button>
        </div>
      </Stack>
      <ConfirmDialog
        open={asking}
        title={t('parting.sendTitle')}
        confirmLabel={t('parting.send')}
        pending={give.pending}
        onConfirm={() => void send()}
        onClose={() => setAsking(false)}
      >
        <p>{name === null ? t('leaving.sendAlone') : t('parting.sendText', { name })}</p>
      </ConfirmDialog>
    </form>
  )
}
