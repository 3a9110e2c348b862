import type { ApolloServerPlugin } from '@apollo/server'
import {
  type DocumentNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { complexityOf } from './complexity.ts'
import type { Context } from './context.ts'
import { badInput, failure, unauthenticated } from './errors.ts'
import { limits, unstorableAt } from './limits.ts'

type Options = { schema: GraphQLSchema; schemaVersion: string; openIntrospection: boolean }

/** The status of what was not done at all. */
const turnedAway = new Map<unknown, number>([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['BAD_USER_INPUT', 400],
])

/** Names of the root fields an operation asks for, through fragments. */
function rootFields(operation: OperationDefinitionNode, document: DocumentNode): Set<string> {
  const names = new Set<string>()
  const seen = new Set<string>()
  const collect = ({ selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value)
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet)
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value)
        for (const node of document.definitions) {
          if (node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value)
            collect(node.selectionSet)
        }
      }
    }
  }
  collect(operation.selectionSet)
  return names
}

/**
 * The life of one operation: who may send it, that it is not too costly, its read view opened and closed, and an answer
 * with a status and a request id. Fields that anybody may ask carry `extensions: { public: true }`.
 */
export function operationPlugin({ schema, schemaVersion, openIntrospection }: Options): ApolloServerPlugin<Context> {
  const isPublic = (operation: OperationDefinitionNode, name: string) =>
    name === '__typename' || schema.getRootType(operation.operation)?.getFields()[name]?.extensions['public'] === true

  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, request, contextValue: context }) {
          if (!operation) return // Apollo answers for an operation that cannot be chosen
          const names = rootFields(operation, document)
          const asksSchema = names.has('__schema') || names.has('__type')
          if (!context.actor.personId && !(asksSchema && (openIntrospection || context.actor.user))) {
            if (![...names].every((name) => isPublic(operation, name))) throw unauthenticated(context.actor)
          }
          const at = unstorableAt(request.variables)
          if (at !== null) throw badInput('A text holds a character that cannot be kept.', at)
          if ([...names].every((name) => name.startsWith('__'))) return
          const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {})
          if (errors) return // execution answers for values that do not fit, and names them
          const complexity = complexityOf({ schema, document, variables: request.variables ?? {}, context })
          if (complexity > limits.complexity) {
            throw failure(
              'BAD_USER_INPUT',
              `This operation asks for too much at once (${complexity} of ${limits.complexity}).`,
            )
          }
          await context.session.begin()
        },
        async willSendResponse({ response, contextValue: context, request, source }) {
          await context.session?.end()
          response.http.headers.set('x-ithaca-schema', schemaVersion)
          response.http.headers.set('cache-control', 'no-store')
          if (response.body.kind !== 'single') return
          const { errors } = response.body.singleResult
          if (!errors) return
          for (const { extensions } of errors) {
            const code = extensions?.['code']
            context.failed?.(typeof code === 'string' ? code : 'unknown')
          }
          response.body.singleResult.errors = errors.map((error) => ({
            ...error,
            extensions: { ...error.extensions, requestId: context.requestId },
          }))
          if (errors.some(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE'))
            response.http.status = 503
          // Over plain JSON an error of GraphQL is an answer like any other; only graphql-response+json uses the status.
          else if (
            source !== undefined &&
            !request.http?.headers.get('accept')?.includes('application/graphql-response+json') &&
            response.http.status !== 405
          ) {
            response.http.status = 200
          }
          // What was turned away before it began is no fault of ours, which Apollo would say.
          else if (response.body.singleResult.data === undefined) {
            const code = errors[0]?.extensions?.['code']
            response.http.status = turnedAway.get(code) ?? response.http.status ?? 200
          }
        },
      }
    },
  }
}
