import { getNamedType, getNullableType, type GraphQLField, isListType } from 'graphql'
import type { Context } from './context.ts'

const usualPage = 20
const longestPage = 100
const usualList = 5

/** What a field costs before it is resolved: a page as many times as it is long, another list as if it had five members. */
export function fieldCost(
  args: Record<string, unknown>,
  _context: Context,
  { name, type }: GraphQLField<unknown, Context, Record<string, unknown>>,
) {
  if (getNamedType(type).name.endsWith('Connection')) {
    const first = typeof args['first'] === 'number' ? args['first'] : usualPage
    return { field: 1, multiplier: Math.min(Math.max(first, 1), longestPage) }
  }
  const isList = isListType(getNullableType(type)) && name !== 'edges'
  return { field: 1, multiplier: isList ? usualList : 1 }
}
