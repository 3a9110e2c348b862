import { clsx } from 'clsx'
import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './choice.module.css'

export type ChoiceFieldProps = {
  /** A question, or a sentence to agree with. */
  label: string
  name: string
  choices: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
  error?: ReactNode
  /** A quiet line below the question. */
  description?: ReactNode
  /** Side by side while there is room. */
  wide?: boolean
}

/** One of a few, all in sight: the browser's own radios, so that arrows and screen readers do what they always do. */
export function ChoiceField({
  label,
  name,
  choices,
  value,
  onChange,
  description,
  error,
  wide = false,
}: ChoiceFieldProps) {
  const id = useId()
  const said = [description ? `${id}-more` : '', error ? id : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={css['choice']} aria-describedby={said || undefined}>
      <legend>{label}</legend>
      {description ? (
        <p id={`${id}-more`} className={css['more']}>
          {description}
        </p>
      ) : null}
      <div className={clsx(css['choices'], wide && css['wide'])}>
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={id} className={css['error']}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
