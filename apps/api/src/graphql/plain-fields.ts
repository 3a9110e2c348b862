import { encodeGlobalID } from '@pothos/plugin-relay'
import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import type { Context } from './context.ts'

type Resolver = GraphQLFieldResolver<unknown, Context>

/** The column's value where the row has it already; whatever else there is to do is left to the field's own resolver. */
const shortcut =
  (column: string, otherwise: Resolver, shown: (value: unknown) => unknown = (value) => value): Resolver =>
  (row, args, context, info) => {
    const value = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[column] : undefined
    return value === undefined ? otherwise(row, args, context, info) : shown(value)
  }

/**
 * Fields that show a column as it is, and the ids of rows, make most of every answer. Their resolvers look up where the
 * row came from and are asynchronous, for each row again; a value that is there needs neither.
 */
export function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || typeof type.extensions['pothosPrismaModel'] !== 'string') continue
    const isNode = type.getInterfaces().some(({ name }) => name === 'Node')
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field
      if (!resolve) continue
      const column = field.extensions['pothosExposedField']
      if (typeof column === 'string') field.resolve = shortcut(column, resolve)
      else if (isNode && field.name === 'id')
        field.resolve = shortcut('id', resolve, (id) => encodeGlobalID(type.name, String(id)))
    }
  }
  return schema
}
