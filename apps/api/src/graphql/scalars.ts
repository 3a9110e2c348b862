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

function parseInstant(value: unknown): Date {
  const parsed = typeof value === 'string' && value.includes('T') ? new Date(value) : new Date(Number.NaN)
  if (Number.isNaN(parsed.getTime()))
    throw badInput('An instant is written in ISO 8601, for example 2027-01-15T09:30:00Z.')
  return parsed
}

builder.scalarType('Date', {
  description: 'A calendar day in the program’s time zone, `YYYY-MM-DD`.',
  serialize: (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : parseDay(value)),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : null),
})

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601, in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
})
