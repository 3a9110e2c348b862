import { resolveNodes } from '@pothos/plugin-relay'
import type { GraphQLResolveInfo } from 'graphql'
import { builder, decodeId } from './builder.ts'
import type { Context } from './context.ts'
import { explain } from './errors.ts'

export type NodeId = { typename: string; id: string }

/** For `findUnique` of prismaNode: the organization is part of every key and of no global id. */
export const here = (id: string, { organizationId }: Context) => ({ organizationId_id: { organizationId, id } })

/** A node, or null where there is none that this person may see. */
export async function nodeOrNull(nodeId: NodeId, context: Context, info: GraphQLResolveInfo) {
  try {
    if (!isNodeType(nodeId.typename, info)) return null
    const [found] = await resolveNodes(builder, context, info, [nodeId])
    return (await found) ?? null
  } catch (error) {
    if (explain(error)?.extensions['code'] === 'NOT_FOUND') return null
    throw error
  }
}

function isNodeType(typename: string, { schema }: GraphQLResolveInfo) {
  const type = schema.getType(typename)
  return type !== undefined && 'getInterfaces' in type && type.getInterfaces().some(({ name }) => name === 'Node')
}

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'Anything by its id; null when there is no such thing for you.',
    args: { id: t.arg.id({ description: 'A global id.' }) },
    resolve: (_root, { id }, context, info) => nodeOrNull(decodeId(id), context, info) as never,
  }),
)

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'Several things by their ids, in that order, at most 100; null for each that is not there or malformed.',
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    args: { ids: t.arg.idList({ description: 'Global ids.' }) },
    resolve: async (_root, { ids }, context, info) => {
      const found: unknown[] = []
      // One after the other: they share the request's single connection.
      for (const id of ids.slice(0, 100)) found.push(await nodeOrNull(decodedOrNone(id), context, info))
      return found as never
    },
  }),
)

function decodedOrNone(id: string): NodeId {
  try {
    return decodeId(id)
  } catch {
    return { typename: '', id: '' }
  }
}
