import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '@ithaca/client'
import { LongTextField, Refusals } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useFocus } from '../app/use-focus.ts'
import { useText } from '../app/texts.ts'
import type { OwnGoalsOfFragment } from '../gql/graphql.ts'
import css from '../plans/plans.module.css'
import { addOwnGoal, reviseOwnGoal } from './own-goals.ts'

type OwnGoalFormProps = { of: { mentorshipId: string } | OwnGoalsOfFragment['ownGoals'][number]; onDone: () => void }

/** Writes a goal of one's own, a new one or one that is there. */
export function OwnGoalForm({ of, onDone }: OwnGoalFormProps) {
  const t = useText()
  const add = useAction(addOwnGoal)
  const revise = useAction(reviseOwnGoal)
  const field = useFocus<HTMLTextAreaElement>(true)
  const there = 'revision' in of ? of : null
  const action = there ? revise : add
  const form = useForm({
    mode: 'controlled',
    initialValues: { statement: there?.statement ?? '', deadline: there?.deadline ?? null },
    validate: { statement: (value) => (value.trim() === '' ? t('plans.missing') : null) },
  })
  const submit = form.onSubmit(async (writing) => {
    const outcome =
      'revision' in of
        ? await revise.run({ ownGoalId: of.id, revision: of.revision, ...writing })
        : await add.run({ ...of, ...writing })
    refusedBeside(form, outcome)
    if (outcome.is === 'done') onDone()
  }, toFirstInvalid(form))
  const elsewhere = action.outcome?.is === 'refused' ? action.outcome.refusals.filter(({ at }) => !at) : []
  return (
    <form noValidate onSubmit={submit} className={css['form']}>
      <LongTextField
        label={t('plans.own.what')}
        minRows={1}
        maxLength={4000}
        ref={field}
        {...form.getInputProps('statement')}
      />
      <div className={css['pairOfFields']}>
        <DateField
          label={t('plans.onDay')}
          optional
          value={form.values.deadline}
          error={typeof form.errors['deadline'] === 'string' ? form.errors['deadline'] : undefined}
          onChange={(deadline) => form.setFieldValue('deadline', deadline)}
        />
      </div>
      <Refusals refusals={elsewhere} />
      <Failed action={action} />
      <div className={css['buttons']}>
        <Button type="submit" loading={action.pending}>
          {there ? t('plans.save') : t('plans.own.add')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
