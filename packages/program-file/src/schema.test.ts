import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchema } from './index.ts'

const kept = JSON.parse(readFileSync(new URL('../program-2.schema.json', import.meta.url), 'utf8')) as unknown

test('the published schema says what the model says: npm run derive -w @ithaca/program-file', () => {
  expect(kept).toEqual(JSON.parse(JSON.stringify(jsonSchema())))
})

test('it knows the short forms, and tells editors what things are', () => {
  const text = JSON.stringify(kept)
  expect(text).toContain('{"type":"string","enum":["application","admission"')
  expect(text).toContain('A setting that is left out is Ithaca’s default.')
  expect(text).toContain('"additionalProperties":false')
})
