import { DateInput } from '@mantine/dates'
import 'dayjs/locale/fr'
import { useState } from 'react'
import { useFormats } from '../provider.tsx'
import { useUiText, useLocale } from '../texts/set-up.ts'
import css from './fields.module.css'
import { readDay } from './read-day.ts'
import { useHeldForm } from './use-held-form.ts'

export type DateFieldProps = {
  label: string
  /** `YYYY-MM-DD`, or null for none. */
  value: string | null
  onChange: (day: string | null) => void
  /** Null: no example of a day above the field. */
  description?: string | null
  error?: string | undefined
  optional?: boolean
  /** May be emptied; what is optional always may. */
  clearable?: boolean
  disabled?: boolean
  /** Earliest and latest day offered, `YYYY-MM-DD`. */
  earliest?: string | undefined
  latest?: string | undefined
  onBlur?: () => void
}

type Limits = Pick<DateFieldProps, 'earliest' | 'latest'>

/** Why a text that was typed is no day to keep; null where it is one, or nothing. */
function useProblem({ earliest, latest }: Limits) {
  const text = useUiText()
  const locale = useLocale()
  const { day: said } = useFormats()
  return (typed: string): string | null => {
    if (typed.trim() === '') return null
    const day = readDay(typed, locale)
    if (day === null) return text('date.unread')
    if (earliest !== undefined && day < earliest) return text('date.tooEarly', { day: said(earliest) })
    return latest !== undefined && day > latest ? text('date.tooLate', { day: said(latest) }) : null
  }
}

/**
 * A calendar day, typed in words or chosen; never an instant, so no time zone can move it. What cannot be read stays as
 * it was typed, the field says how to write it, and its form is not sent: it would send the day from before.
 */
export function DateField(props: DateFieldProps) {
  const { label, value, onChange, description, error, optional = false, clearable = optional, disabled = false } = props
  const { earliest, latest, onBlur } = props
  const text = useUiText()
  const locale = useLocale()
  const problemOf = useProblem({ earliest, latest })
  // What was typed beside which day; a day from elsewhere ends it.
  const [typed, setTyped] = useState({ text: '', beside: value, left: false })
  const problem = typed.beside === value ? problemOf(typed.text) : null
  const input = useHeldForm(disabled || problem === null ? null : () => setTyped((now) => ({ ...now, left: true })))
  return (
    <DateInput
      ref={input}
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
      onChange={(chosen) => {
        const day = chosen === null || chosen === '' ? null : chosen.slice(0, 10)
        setTyped({ text: '', beside: day, left: false })
        onChange(day)
      }}
      onInput={({ currentTarget }) => setTyped({ text: currentTarget.value, beside: value, left: false })}
      dateParser={(said) => readDay(said, locale)}
      fixOnBlur={problem === null}
      description={description === undefined ? text('date.form') : description}
      error={(typed.left ? problem : null) ?? error}
      errorProps={{ role: 'alert' }}
      disabled={disabled}
      clearable={clearable}
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
      {...(earliest === undefined ? {} : { minDate: earliest })}
      {...(latest === undefined ? {} : { maxDate: latest })}
      onBlur={() => {
        setTyped((now) => ({ ...now, left: true }))
        onBlur?.()
      }}
    />
  )
}
