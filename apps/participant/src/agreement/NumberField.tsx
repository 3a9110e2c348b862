import { TextField } from '@ithaca/ui'
import { useState } from 'react'
import { useText } from '../app/inside.ts'
import css from './agreement.module.css'

type NumberFieldProps = {
  label: string
  hint?: string | undefined
  optional?: boolean
  value: string | null
  /** What stays where nothing that can be read is typed. */
  kept: string | null
  error?: string | undefined
  onChange: (value: string | null) => void
  onBlur: () => void
}

/** Nine of them are still a number that can be sent; whether it is too large is not for the field to say. */
const whole = /^\d{1,9}$/u

/** A whole number, or none. What is neither stays as it was typed and is not saved, and the field says so. */
export function NumberField({ label, hint, optional = false, value, kept, error, onChange, onBlur }: NumberFieldProps) {
  const t = useText()
  // What was typed beside which value; a value from elsewhere ends it.
  const [typed, setTyped] = useState({ text: '', beside: value, left: false })
  const isUnread = typed.beside === value && typed.text.trim() !== '' && !whole.test(typed.text.trim())
  const problem = kept === null ? t('settling.notWhole') : t('settling.notWholeKept', { kept })
  return (
    <TextField
      label={label}
      {...(hint && { description: hint })}
      optional={optional}
      inputMode="numeric"
      autoComplete="off"
      className={css['number'] ?? ''}
      value={isUnread ? typed.text : (value ?? '')}
      error={isUnread && typed.left ? problem : error}
      errorProps={{ role: 'alert' }}
      onChange={({ currentTarget: { value: text } }) => {
        const bare = text.trim()
        const next = bare === '' ? null : whole.test(bare) ? bare : kept
        setTyped({ text, beside: next, left: false })
        onChange(next)
      }}
      onBlur={() => {
        setTyped((now) => ({ ...now, left: true }))
        onBlur()
      }}
    />
  )
}
