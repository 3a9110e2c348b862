type Search = Record<string, unknown>

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : ''

/** What of an address is a text; an empty one is no filter and stays out of the address. */
export function textIn<Name extends string>(search: Search, ...names: Name[]): { [Key in Name]?: string } {
  const given = names.map((name) => [name, textOf(search[name])] as const).filter(([, value]) => value !== '')
  return Object.fromEntries(given) as { [Key in Name]?: string }
}

/** A whole number from 1 to 9,999, as a year; anything else is no filter. */
export function numberIn<Name extends string>(search: Search, ...names: Name[]): { [Key in Name]?: number } {
  const given = names.map((name) => [name, textOf(search[name])] as const)
  return Object.fromEntries(
    given.filter(([, value]) => /^[1-9]\d{0,3}$/u.test(value)).map(([name, value]) => [name, Number(value)]),
  ) as { [Key in Name]?: number }
}

/** One of some words, as a tab or a phase; anything else is as if it were not there. */
export function oneOfIn<Name extends string, const Value extends string>(
  search: Search,
  name: Name,
  values: readonly Value[],
): { [Key in Name]?: Value } {
  const value = values.find((one) => one === search[name])
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value }
}

export function dayIn<Name extends string>(search: Search, ...names: Name[]): { [Key in Name]?: string } {
  const days = textIn(search, ...names)
  return Object.fromEntries(Object.entries(days).filter(([, value]) => isDay(String(value)))) as {
    [Key in Name]?: string
  }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${text}T`)
}

export const flagIn = <Name extends string>(search: Search, name: Name): { [Key in Name]?: true } =>
  (search[name] === true || search[name] === 'true' || search[name] === 1 ? { [name]: true } : {}) as {
    [Key in Name]?: true
  }

/** Next search with some changed; an empty value takes the filter out of the address. */
export const withSearch = <Current extends object>(
  current: Current,
  changes: Partial<Record<keyof Current, unknown>>,
) =>
  Object.fromEntries(
    Object.entries({ ...current, ...changes }).filter(
      ([, value]) => value !== '' && value !== null && value !== undefined && value !== false,
    ),
  ) as Current
