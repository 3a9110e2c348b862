import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

// npm run print -w @ithaca/api: the contract, written from the code, sorted so that its differences are readable.
const file = join(import.meta.dirname, '../../../packages/schema/schema.graphql')
writeFileSync(file, `${printSchema(lexicographicSortSchema(schema))}\n`)
