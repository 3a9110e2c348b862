import { complexityFromQuery } from '@pothos/plugin-complexity'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import type { Context } from './context.ts'

type Asked = { schema: GraphQLSchema; document: DocumentNode; variables: Record<string, unknown>; context: Context }

const mostKept = 20
const longestKey = 200

/** By the operation as it was parsed, which is the same as long as its text is kept; then by its variables. */
const known = new WeakMap<DocumentNode, Map<string, number>>()

/** What an operation costs with these variables; the same question has the same answer and is not worked out again. */
export function complexityOf({ schema, document, variables, context }: Asked): number {
  const workOut = () => complexityFromQuery(document, { schema, ctx: context, variables }).complexity
  const key = JSON.stringify(variables)
  if (key.length > longestKey) return workOut()
  let answers = known.get(document)
  if (!answers) known.set(document, (answers = new Map<string, number>()))
  const before = answers.get(key)
  if (before !== undefined) return before
  const complexity = workOut()
  if (answers.size >= mostKept) answers.clear()
  answers.set(key, complexity)
  return complexity
}
