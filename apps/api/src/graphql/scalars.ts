import { Kind } from 'graphql'
import { builder } from './builder.ts'
import { badInput } from './errors.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

function parseDay(value: unknown): string {
  if (typeof value === 'string' && day.test(value)) {
    const parsed = new Date(`${value}T00:00:00Z`)
    if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)) return value
  }
  throw badInput('A date is written as year-month-day, for example 2027-01-15.')
}

/** With a zone: a time of day alone would be another instant on each server. */
const instant = /^((?:19|2\d)\d\d-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

function parseInstant(value: unknown): Date {
  const [, on] = typeof value === 'string' ? (instant.exec(value) ?? []) : []
  const parsed = on === undefined ? new Date(Number.NaN) : new Date(String(value))
  if (on === undefined || Number.isNaN(parsed.getTime()))
    throw badInput('An instant is written in ISO 8601 with its zone, for example 2027-01-15T09:30:00Z.')
  parseDay(on)
  return parsed
}

builder.scalarType('Date', {
  description: 'A calendar day in the program’s time zone, `YYYY-MM-DD`.',
  serialize: (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : parseDay(value)),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
})

builder.scalarType('DateTime', {
  description:
    'An instant in ISO 8601, given back in UTC. Where it is asked for it names its zone, as `2027-01-15T09:30:00Z` or `2027-01-15T04:30:00-05:00`.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
})
