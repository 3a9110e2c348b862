import { DateInput } from '@mantine/dates'
import 'dayjs/locale/fr'
import { useUiText, useLocale } from '../texts/set-up.ts'
import css from './fields.module.css'

export type DateFieldProps = {
  label: string
  /** `YYYY-MM-DD`, or null for none. */
  value: string | null
  onChange: (day: string | null) => void
  description?: string
  error?: string | undefined
  optional?: boolean
  disabled?: boolean
  /** Earliest and latest day offered, `YYYY-MM-DD`. */
  earliest?: string
  latest?: string
  onBlur?: () => void
}

/** A calendar day, typed in words or chosen; never an instant, so no time zone can move it. */
export function DateField(props: DateFieldProps) {
  const {
    label,
    value,
    onChange,
    description,
    error,
    optional = false,
    disabled = false,
    earliest,
    latest,
    onBlur,
  } = props
  const text = useUiText()
  const locale = useLocale()
  return (
    <DateInput
      label={
        optional ? (
          <>
            {label} <span className={css['optional']}>({text('optional')})</span>
          </>
        ) : (
          label
        )
      }
      value={value}
      onChange={(day) => onChange(day === null || day === '' ? null : day.slice(0, 10))}
      description={description ?? text('date.form')}
      error={error}
      disabled={disabled}
      clearable={optional}
      clearButtonProps={{ 'aria-label': text('date.clear') }}
      locale={locale}
      valueFormat={locale === 'fr' ? 'D MMMM YYYY' : 'D MMM YYYY'}
      firstDayOfWeek={locale === 'fr' ? 1 : 0}
      weekendDays={[]}
      hideOutsideDates
      previousLabel={text('date.previous')}
      nextLabel={text('date.next')}
      // Inside the page, not at its end: a dialog would lie over it there.
      popoverProps={{ keepMounted: false, withinPortal: false }}
      {...(earliest ? { minDate: earliest } : {})}
      {...(latest ? { maxDate: latest } : {})}
      {...(onBlur ? { onBlur } : {})}
    />
  )
}
