import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import type { CheckboxProps, NativeSelectProps, PasswordInputProps, TextareaProps, TextInputProps } from '@mantine/core'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useUiText } from '../texts/set-up.ts'
import css from './fields.module.css'

/** Every field has a label in words; a placeholder is no label. */
type Labelled<Props> = Omit<Props, 'label' | 'withAsterisk'> & {
  label: string
  /** Marks the label; fields are required unless said otherwise. */
  optional?: boolean
}

function useLabel(label: string, optional: boolean): ReactNode {
  const text = useUiText()
  if (!optional) return label
  return (
    <>
      {label} <span className={css['optional']}>({text('optional')})</span>
    </>
  )
}

export type TextFieldProps = Labelled<TextInputProps>

export function TextField({ label, optional = false, ...props }: TextFieldProps) {
  return <TextInput {...props} label={useLabel(label, optional)} aria-required={!optional || undefined} />
}

export type LongTextFieldProps = Labelled<TextareaProps> & { maxLength?: number }

const NEAR = 0.9

/** Grows with what is written; says how much is left only near the limit, and never cuts a paste short. */
export function LongTextField({ label, optional = false, maxLength, ...props }: LongTextFieldProps) {
  const text = useUiText()
  const id = useId()
  const length = typeof props.value === 'string' ? props.value.length : 0
  const left = maxLength === undefined ? null : maxLength - length
  const near = maxLength !== undefined && left !== null && length >= maxLength * NEAR
  return (
    <div>
      <Textarea
        autosize
        minRows={3}
        maxRows={24}
        {...props}
        label={useLabel(label, optional)}
        aria-required={!optional || undefined}
        {...(near ? { 'aria-describedby': id } : {})}
      />
      <div id={id} className={css['left']} aria-live="polite" data-over={left !== null && left < 0 ? true : undefined}>
        {near && left !== null ? text(left < 0 ? 'over' : 'left', { count: Math.abs(left) }) : null}
      </div>
    </div>
  )
}

export type PasswordFieldProps = Labelled<PasswordInputProps> & {
  /** A manager fills the right one in. */
  purpose: 'current' | 'new'
  /** How strong it is, below the field. */
  meter?: ReactNode
}

export function PasswordField({ label, optional = false, purpose, meter, ...props }: PasswordFieldProps) {
  const text = useUiText()
  return (
    <div>
      <PasswordInput
        {...props}
        label={useLabel(label, optional)}
        autoComplete={purpose === 'current' ? 'current-password' : 'new-password'}
        aria-required={!optional || undefined}
        visibilityToggleButtonProps={{ 'aria-label': text('password.show'), tabIndex: 0 }}
      />
      {meter}
    </div>
  )
}

export type SelectFieldProps = Labelled<NativeSelectProps>

/** The device's own list: fast, known, and good under a thumb. */
export function SelectField({ label, optional = false, ...props }: SelectFieldProps) {
  return <NativeSelect {...props} label={useLabel(label, optional)} aria-required={!optional || undefined} />
}

export type CheckFieldProps = Omit<CheckboxProps, 'label'> & { label: ReactNode }

export const CheckField = (props: CheckFieldProps) => <Checkbox {...props} />
