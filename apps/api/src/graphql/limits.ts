import {
  type ASTNode,
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type ValidationContext,
} from 'graphql'

/** What one operation may ask at most. The apps' largest page uses about a third of each. */
export const limits = { tokens: 4_000, depth: 16, aliases: 30, directives: 10, complexity: 20_000, bodyBytes: 262_144 }

const tooMuch = (what: string, max: number) =>
  new GraphQLError(`This operation ${what}; at most ${max} are allowed.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: max },
  })

/** Depth, aliases and directives, fragments followed; a cycle of fragments is the standard rules' to refuse. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of context.getDocument().definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  }
  const depths = new Map<string, number>()

  function depthOf(node: ASTNode, open: readonly string[]): number {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const name = node.name.value
      const fragment = fragments.get(name)
      if (!fragment || open.includes(name)) return 0
      const known = depths.get(name) ?? depthOf(fragment, [...open, name])
      depths.set(name, known)
      return known
    }
    if (!('selectionSet' in node) || !node.selectionSet) return node.kind === Kind.FIELD ? 1 : 0
    const inner = Math.max(0, ...node.selectionSet.selections.map((child) => depthOf(child, open)))
    return node.kind === Kind.FIELD ? inner + 1 : inner
  }

  let aliases = 0
  let directives = 0
  return {
    Field: (node) => {
      if (node.alias && ++aliases === limits.aliases + 1)
        context.reportError(tooMuch('has too many aliases', limits.aliases))
    },
    Directive: () => {
      if (++directives === limits.directives + 1)
        context.reportError(tooMuch('has too many directives', limits.directives))
    },
    OperationDefinition: (node) => {
      // Introspection is deep by nature and has the standard rule's own limit.
      const asked = node.selectionSet.selections.filter(
        (field) => field.kind !== Kind.FIELD || !field.name.value.startsWith('__'),
      )
      if (Math.max(0, ...asked.map((field) => depthOf(field, []))) > limits.depth) {
        context.reportError(tooMuch('is nested too deeply', limits.depth))
      }
    },
    StringValue: (node) => {
      if (!isStorable(node.value))
        context.reportError(
          new GraphQLError('A text holds a character that cannot be kept.', {
            nodes: node,
            extensions: { code: 'BAD_USER_INPUT' },
          }),
        )
    },
  }
}

const isStorable = (text: string) => !text.includes('\0') && text.isWellFormed()

/** The path of the first text no database can keep (NUL, half a surrogate pair), or null. */
export function unstorableAt(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path
  if (typeof value !== 'object' || value === null) return null
  for (const [key, member] of Object.entries(value)) {
    const at = unstorableAt(member, path ? `${path}.${key}` : key)
    if (at !== null) return at
  }
  return null
}
