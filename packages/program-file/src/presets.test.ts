import { globSync, readFileSync } from 'node:fs'
import { presets } from '@ithaca/domain/rules'
import { expect, test } from 'vitest'
import { readProgramFile, writeProgramFile } from './index.ts'

const folder = new URL('../../domain/src/rules/presets/', import.meta.url)
const schema = '../../../../program-file/program-2.schema.json'

test('every preset has its file', () => {
  const names = globSync('*.yaml', { cwd: folder })
  expect(names.toSorted()).toEqual(presets.map(({ key }) => `${key}.yaml`).toSorted())
})

test.each(presets.map(({ key, book }) => [key, book] as const))(
  '%s is what its file says: npm run derive -w @ithaca/program-file',
  (key, book) => {
    const text = readFileSync(new URL(`${key}.yaml`, folder), 'utf8')
    const { file, problems } = readProgramFile(text)
    expect(problems).toEqual([])
    expect(file?.book).toEqual(book)
    expect(file && writeProgramFile(file, schema)).toBe(text)
  },
)
