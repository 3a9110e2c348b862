import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './fields.module.css'

type GroupProps = {
  name: string
  help?: string | null
  error?: string | null | undefined
  children: ReactNode
}

/** Fields that belong together, under one name. */
export function Group({ name, help = null, error = null, children }: GroupProps) {
  const id = useId()
  const said = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={css['group']} aria-describedby={said || undefined}>
      <legend>{name}</legend>
      {help ? (
        <p id={`${id}-help`} className={css['help']}>
          {help}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className={css['error']}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
