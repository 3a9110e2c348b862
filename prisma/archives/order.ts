import type { Table } from './tables.ts'

export interface Step {
  table: Table
  /** Columns that refer to a later table: left empty at first, filled in when all rows are there. */
  later: string[]
}

/** Columns of a reference that may be empty; the reference is not looked at while one of them is. */
const optional = (table: Table, columns: readonly string[]) =>
  columns.filter((name) => table.columns.find((column) => column.name === name)?.optional)

function waitsForItself(table: Table, among: readonly Table[]): boolean {
  const seen = new Set<string>()
  const walk = [table]
  for (const one of walk) {
    for (const { to } of one.references) {
      if (to === table.name && one !== table) return true
      const next = among.find(({ name }) => name === to)
      if (next === undefined || seen.has(to)) continue
      seen.add(to)
      walk.push(next)
    }
  }
  return false
}

/** What is referred to before what refers to it. Where two refer to each other, a reference that may be empty waits. */
export function stepsOf(tables: readonly Table[]): Step[] {
  const steps: Step[] = []
  let rest = [...tables]
  while (rest.length > 0) {
    const missing = (table: Table) =>
      table.references.filter(({ to }) => to !== table.name && rest.some(({ name }) => name === to))
    const free = rest.find((table) => missing(table).length === 0)
    const breakable = (table: Table) => missing(table).every(({ columns }) => optional(table, columns).length > 0)
    const next = free ?? rest.find((table) => breakable(table) && waitsForItself(table, rest))
    if (next === undefined) throw new Error(`No order for ${rest.map(({ name }) => name).join(', ')}.`)
    steps.push({ table: next, later: [...new Set(missing(next).flatMap(({ columns }) => optional(next, columns)))] })
    rest = rest.filter((table) => table !== next)
  }
  return steps
}
