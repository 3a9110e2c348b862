import { createHash } from 'node:crypto'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { type GraphQLSchema, printSchema } from 'graphql'
import type { Context } from './context.ts'
import { formatError } from './errors.ts'
import { limits, limitsRule } from './limits.ts'
import { operationPlugin } from './operation.ts'

type Log = {
  error(detail: object | string, message?: string): void
  warn(text: string): void
  info(text: string): void
  debug(text: string): void
}
type Options = { schema: GraphQLSchema; log: Log; openIntrospection: boolean }

/** The GraphQL server: hardened, one schema for every association. */
export function apollo({ schema, log, openIntrospection }: Options): ApolloServer<Context> {
  const schemaVersion = createHash('sha256').update(printSchema(schema)).digest('hex').slice(0, 12)
  return new ApolloServer<Context>({
    schema,
    introspection: true, // who may ask is decided for each operation
    includeStacktraceInErrorResponses: false,
    persistedQueries: false, // automatic ones are no control; ours are looked up before
    // Ours is wider: the origin of every POST is checked, bodies are JSON only, and GET changes nothing.
    csrfPrevention: false,
    hideSchemaDetailsFromClientErrors: !openIntrospection,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [limitsRule],
    formatError: formatError({ error: (detail, message) => log.error(detail, message) }),
    logger: {
      debug: (text) => log.debug(String(text)),
      info: (text) => log.info(String(text)),
      warn: (text) => log.warn(String(text)),
      error: (text) => log.error(String(text)),
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // Nothing is cached between us and the browser; and it would listen to every field.
      ApolloServerPluginCacheControlDisabled(),
      operationPlugin({ schema, schemaVersion, openIntrospection }),
    ],
  })
}
