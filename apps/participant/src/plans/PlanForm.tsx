import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '@ithaca/client'
import { LongTextField, Refusals, SelectField } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { Failed } from '../app/Failed.tsx'
import { toFirstInvalid } from '../app/form.ts'
import { refusedBeside } from '../app/refused-beside.ts'
import { useFocus } from '../app/use-focus.ts'
import { useText } from '../app/texts.ts'
import type { PlanOfFragment } from '../gql/graphql.ts'
import { addPlanItem, revisePlanItem } from './plan.ts'
import css from './plans.module.css'

type New = { mentorshipId: string; kind: 'MILESTONE' | 'ACTIVITY'; goalId: string | null }
type There = PlanOfFragment['plan'][number]
type PlanFormProps = { of: New | There; sections: PlanOfFragment['planChoices']['sections']; onDone: () => void }

/** Writes a milestone or an activity, a new one or one that is there. */
export function PlanForm({ of, sections, onDone }: PlanFormProps) {
  const t = useText()
  const add = useAction(addPlanItem)
  const revise = useAction(revisePlanItem)
  const field = useFocus<HTMLTextAreaElement>(true)
  const there = 'revision' in of ? of : null
  const action = there ? revise : add
  const form = useForm({
    mode: 'controlled',
    initialValues: { text: there?.text ?? '', onDay: there?.onDay ?? null, section: there?.section ?? '' },
    validate: { text: (value) => (value.trim() === '' ? t('plans.missing') : null) },
  })
  const submit = form.onSubmit(async ({ text, onDay, section }) => {
    const writing = { text, onDay, ...(of.kind === 'ACTIVITY' && { section: section || null }) }
    const outcome =
      'revision' in of
        ? await revise.run({ planItemId: of.id, revision: of.revision, ...writing })
        : await add.run({ ...of, ...writing })
    refusedBeside(form, outcome)
    if (outcome.is === 'done') onDone()
  }, toFirstInvalid(form))
  const elsewhere = action.outcome?.is === 'refused' ? action.outcome.refusals.filter(({ at }) => !at) : []
  return (
    <form noValidate onSubmit={submit} className={css['form']}>
      <LongTextField
        label={t(`plans.what.${of.kind}`)}
        minRows={1}
        maxLength={4000}
        ref={field}
        {...form.getInputProps('text')}
      />
      <div className={css['pairOfFields']}>
        <DateField
          label={t('plans.onDay')}
          optional
          value={form.values.onDay}
          error={typeof form.errors['onDay'] === 'string' ? form.errors['onDay'] : undefined}
          onChange={(onDay) => form.setFieldValue('onDay', onDay)}
        />
        {of.kind === 'ACTIVITY' && sections.length > 0 ? (
          <SelectField
            label={t('plans.section')}
            optional
            data={[
              { value: '', label: t('plans.noSection') },
              ...sections.map(({ code, label }) => ({ value: code, label })),
            ]}
            {...form.getInputProps('section')}
          />
        ) : null}
      </div>
      <Refusals refusals={elsewhere} />
      <Failed action={action} />
      <div className={css['buttons']}>
        <Button type="submit" loading={action.pending}>
          {there ? t('plans.save') : t(`plans.add.${of.kind}`)}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
