import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './fields.module.css'

export type PromiseProps = {
  /** The clause, word by word. */
  children: string
  /** Where it stands in the agreement, in the margin. */
  source?: ReactNode
  strength?: ReactNode
  /** Absent: the clause is only to be read. */
  checked?: boolean
  onChange?: (checked: boolean) => void
  error?: string | undefined
  disabled?: boolean
  id?: string
}

/** One promise of the agreement: read, or ticked to acknowledge it. */
export function Promise(props: PromiseProps) {
  const { children, source, strength, checked, onChange, error, disabled, id } = props
  const clause = <span className={css['clause']}>{children}</span>
  return (
    <div className={css['promise']}>
      {checked === undefined ? (
        clause
      ) : (
        <Checkbox
          {...(id ? { id } : {})}
          checked={checked}
          disabled={disabled ?? false}
          onChange={({ currentTarget }) => onChange?.(currentTarget.checked)}
          label={clause}
          error={error}
          size="md"
        />
      )}
      <div className={css['margin']}>
        {strength}
        {source ? <div>{source}</div> : null}
      </div>
    </div>
  )
}
