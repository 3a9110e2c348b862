import { CheckField, SelectField, TextField } from '@ithaca/ui'
import { useText } from '../app/texts.ts'
import type { SectionsFragment } from '../gql/graphql.ts'
import type { Saving, SavingEvent } from '../saving/saving.ts'
import type { Choices } from './use-send-section.ts'
import css from './agreement.module.css'

type Part = SectionsFragment['sections'][number]
type ChoiceFieldsProps = {
  kind: Part['kind']
  options: Part['options']
  state: Saving<Choices>
  dispatch: (event: SavingEvent<Choices>) => void
  flush: () => void
}

const digits = (text: string): string | null => text.replaceAll(/\D/g, '').slice(0, 3) || null

/** How often, by which means, how much time or how long: one of them. */
export function ChoiceFields({ kind, options, state, dispatch, flush }: ChoiceFieldsProps) {
  const t = useText()
  const { mine, refusals } = state
  const typed = (change: Partial<Choices>) => dispatch({ type: 'typed', change })
  const error = (at: string) => refusals.find((one) => one.at === at)?.message
  const number = (field: 'count' | 'hours' | 'months', at: string, label: string, hint?: string) => (
    <TextField
      label={label}
      {...(hint && { description: hint })}
      optional={field === 'hours'}
      inputMode="numeric"
      autoComplete="off"
      className={css['number'] ?? ''}
      value={mine[field] ?? ''}
      error={error(at)}
      onChange={({ currentTarget }) => typed({ [field]: digits(currentTarget.value) })}
      onBlur={flush}
    />
  )
  if (kind === 'HOURS') return number('hours', 'hoursAMonth', t('settling.hours'), t('settling.hoursHint'))
  if (kind === 'TERM') return number('months', 'termMonths', t('settling.months'), t('settling.monthsHint'))
  if (kind === 'FREQUENCY')
    return (
      <div className={css['often']}>
        {number('count', 'meetings', t('settling.count'))}
        <SelectField
          label={t('settling.per')}
          data={(['MONTH', 'QUARTER', 'YEAR'] as const).map((value) => ({ value, label: t(`settling.per${value}`) }))}
          value={mine.per ?? 'MONTH'}
          onChange={({ currentTarget }) => typed({ per: currentTarget.value })}
          onBlur={flush}
        />
      </div>
    )
  if (kind !== 'MEANS') return null
  const means = (mine.means ?? '').split(',').filter(Boolean)
  const toggled = (mode: string, on: boolean) =>
    options
      .map((option) => option.mode)
      .filter((one) => (one === mode ? on : means.includes(one)))
      .join(',') || null
  return (
    <fieldset className={css['means']}>
      <legend>{t('settling.means')}</legend>
      <p className={css['quiet']}>{t('settling.meansHint')}</p>
      {options.map(({ mode, label }) => (
        <CheckField
          key={mode}
          label={label}
          checked={means.includes(mode)}
          onChange={({ currentTarget }) => typed({ means: toggled(mode, currentTarget.checked) })}
        />
      ))}
      {error('means') ? <p role="alert">{error('means')}</p> : null}
    </fieldset>
  )
}
