import { jsonSchema } from '@ithaca/program-file'
import type { FastifyInstance } from 'fastify'
import { schemaPath } from '../program-file/file-of.ts'

/** What editors read to say what a program's file may hold. For everybody, from anywhere: it is in the program's source. */
export function schemas(app: FastifyInstance) {
  let text: string | undefined
  app.get(schemaPath, (_request, reply) => {
    text ??= JSON.stringify(jsonSchema())
    return reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('cache-control', 'public, max-age=3600')
      .type('application/schema+json')
      .send(text)
  })
}
