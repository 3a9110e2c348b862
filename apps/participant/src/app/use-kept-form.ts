import { useForm } from '@mantine/form'
import type { UseFormInput, UseFormReturnType } from '@mantine/form'
import { useCallback, useState } from 'react'

const PREFIX = 'ithaca:form:'

type Values = Record<string, string | null | string[]>

const isLike = (value: unknown, model: Values): value is Values =>
  typeof value === 'object' && value !== null && Object.keys(model).every((name) => name in value)

function kept(key: string, model: Values): Values | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null')
    return isLike(value, model) ? value : null
  } catch {
    return null
  }
}

function keep(key: string, values: Values | null): void {
  try {
    if (values === null) sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(values))
  } catch {
    // A browser without storage keeps it as long as the page is open.
  }
}

/** A form whose words survive a reload or a press of Back, in this tab only; `done` lets go of them. */
export function useKeptForm<Fields extends Values>(
  key: string,
  input: UseFormInput<Fields> & { initialValues: Fields },
): { form: UseFormReturnType<Fields>; done: () => void; wasKept: boolean } {
  const [before] = useState(() => kept(key, input.initialValues) as Fields | null)
  const form = useForm<Fields>({
    ...input,
    mode: 'controlled',
    initialValues: before ?? input.initialValues,
    onValuesChange: (values) => keep(key, values),
  })
  const done = useCallback(() => keep(key, null), [key])
  return { form, done, wasKept: before !== null }
}
