import { clsx } from 'clsx'
import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './parting.module.css'

type ChoiceFieldProps = {
  /** A question, or a sentence to agree with. */
  label: string
  name: string
  choices: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
  error?: ReactNode
  /** Side by side while there is room. */
  wide?: boolean
}

/** One of a few, all in sight: the browser's own radios, so that arrows and screen readers do what they always do. */
export function ChoiceField({ label, name, choices, value, onChange, error, wide = false }: ChoiceFieldProps) {
  const id = useId()
  return (
    <fieldset className={css['choice']} aria-describedby={error ? id : undefined}>
      <legend>{label}</legend>
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
