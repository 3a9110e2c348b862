import { writeFileSync } from 'node:fs'
import { jsonSchema } from './src/index.ts'

// What is derived from the model and kept in the repository; a test says when it is not up to date.
writeFileSync(new URL('program-2.schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 1)}\n`)
