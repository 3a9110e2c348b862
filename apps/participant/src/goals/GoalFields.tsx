import { LongTextField, SelectField } from '@ithaca/ui'
import { DateField } from '@ithaca/ui/dates'
import { useFocus } from '../app/use-focus.ts'
import { useText } from '../app/inside.ts'
import { Conflicts } from './Conflicts.tsx'
import { markOf } from '../saving/saving.ts'
import type { GoalText, Saving, SavingEvent } from '../saving/saving.ts'
import type { Two } from './two.ts'
import { useKindLabel } from './use-kind-label.ts'
import { SavingMark } from '../saving/SavingMark.tsx'
import css from './goals.module.css'

type GoalFieldsProps = {
  state: Saving
  dispatch: (event: SavingEvent) => void
  flush: () => void
  focusStatement: boolean
  two: Two
}

/** The four fields of a goal, saved as one types. */
export function GoalFields({ state, dispatch, flush, focusStatement, two }: GoalFieldsProps) {
  const kindLabel = useKindLabel(two.kinds)
  const t = useText()
  const statement = useFocus<HTMLTextAreaElement>(focusStatement)
  const { mine, refusals } = state
  const typed = (change: Partial<GoalText>) => dispatch({ type: 'typed', change })
  const error = (field: keyof GoalText) => refusals.find(({ at }) => at === field)?.message
  const others = refusals.filter(({ at }) => at === null || !(at in mine))
  return (
    <div className={css['fields']}>
      <LongTextField
        label={t('goals.statement')}
        description={t('goals.statementHint')}
        classNames={{ input: css['statement'] ?? '' }}
        minRows={2}
        maxLength={4000}
        value={mine.statement}
        error={error('statement')}
        ref={statement}
        onChange={({ currentTarget }) => typed({ statement: currentTarget.value })}
        onBlur={flush}
      />
      <LongTextField
        label={t('goals.metric')}
        description={t('goals.metricHint')}
        optional
        minRows={1}
        maxLength={4000}
        value={mine.metric}
        error={error('metric')}
        onChange={({ currentTarget }) => typed({ metric: currentTarget.value })}
        onBlur={flush}
      />
      <div className={css['pairOfFields']}>
        <DateField
          label={t('goals.deadline')}
          optional
          value={mine.deadline}
          error={error('deadline')}
          onChange={(deadline) => typed({ deadline })}
          onBlur={flush}
        />
        <SelectField
          label={t('goals.kind')}
          description={two.kinds.some(({ code }) => code === 'personal') ? t('goals.kindHint') : undefined}
          optional
          data={[
            { value: '', label: t('goals.noKind') },
            ...two.kinds.map(({ code }) => ({ value: code, label: kindLabel(code) ?? code })),
          ]}
          value={mine.kind ?? ''}
          error={error('kind')}
          onChange={({ currentTarget }) => typed({ kind: currentTarget.value || null })}
          onBlur={flush}
        />
      </div>
      {others.map(({ message }) => (
        <p key={message} className={css['refused']} role="alert">
          {message}
        </p>
      ))}
      <Conflicts state={state} dispatch={dispatch} kindLabel={kindLabel} />
      <SavingMark mark={markOf(state)} retry={flush} />
    </div>
  )
}
