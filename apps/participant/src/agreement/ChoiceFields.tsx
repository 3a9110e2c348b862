import { CheckField, SelectField } from '@ithaca/ui'
import { useText } from '../app/inside.ts'
import type { SectionsFragment } from '../gql/graphql.ts'
import type { Saving, SavingEvent } from '../saving/saving.ts'
import { NumberField } from './NumberField.tsx'
import type { Choices } from './use-send-section.ts'
import css from './agreement.module.css'

type Part = SectionsFragment['sections'][number]
type ChoiceFieldsProps = {
  kind: Part['kind']
  options: Part['options']
  /** What the program has in mind. */
  norm: Part['norm']
  state: Saving<Choices>
  dispatch: (event: SavingEvent<Choices>) => void
  flush: () => void
}

/** The most months that are usual, and from where on more is told: with "about" so many, one more is none (ASQM-31). */
const mostUsual = (norm: Part['norm']) =>
  norm?.__typename === 'QuantityNorm' && norm.maximum != null
    ? { most: norm.maximum, before: norm.maximum + (norm.about ? 1 : 0) }
    : null

/** How often, by which means, how much time or how long: one of them. */
export function ChoiceFields({ kind, options, norm, state, dispatch, flush }: ChoiceFieldsProps) {
  const t = useText()
  const { base, mine, refusals } = state
  const typed = (change: Partial<Choices>) => dispatch({ type: 'typed', change })
  const error = (at: string) => refusals.find((one) => one.at === at)?.message
  const number = (field: 'count' | 'hours' | 'months', at: string, label: string, hint?: string) => (
    <NumberField
      label={label}
      hint={hint}
      optional={field === 'hours'}
      value={mine[field]}
      kept={base.text[field]}
      error={error(at)}
      onChange={(value) => typed({ [field]: value })}
      onBlur={flush}
    />
  )
  if (kind === 'HOURS') return number('hours', 'hoursAMonth', t('settling.hours'), t('settling.hoursHint'))
  if (kind === 'TERM') {
    const usual = mostUsual(norm)
    return (
      <>
        {number('months', 'termMonths', t('settling.months'), t('settling.monthsHint'))}
        <p className={css['quiet']} aria-live="polite">
          {usual !== null && Number(mine.months) > usual.before
            ? t('settling.longerThanUsual', { count: usual.most })
            : null}
        </p>
      </>
    )
  }
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
