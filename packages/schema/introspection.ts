// Writes what the apps' cache must know of the schema (types and their fields, no descriptions): generated/introspection.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifyIntrospectionQuery } from '@urql/introspection'
import { buildSchema, introspectionFromSchema } from 'graphql'

const schema = buildSchema(readFileSync(join(import.meta.dirname, 'schema.graphql'), 'utf8'))
const folder = join(import.meta.dirname, 'generated')
mkdirSync(folder, { recursive: true })
const minified = minifyIntrospectionQuery(introspectionFromSchema(schema, { descriptions: false }))
writeFileSync(join(folder, 'introspection.json'), JSON.stringify(minified))
