import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outFile } from './out-file.ts'

test('a command writes where there is a folder, and over what is there only when it is told to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'out-file-'))
  const [fresh, there] = [join(folder, 'fresh.yaml'), join(folder, 'there.yaml')]
  await writeFile(there, 'Dear Penelope')
  expect(await outFile(fresh, false)).toBe(fresh)
  expect(await outFile(there, true)).toBe(there)
  await expect(outFile(there, false)).rejects.toThrow(/is there already; name another file, or say --replace/)
  await expect(outFile(folder, true)).rejects.toThrow(/it is a folder/)
  await expect(outFile(join(folder, 'no', 'where.yaml'), false)).rejects.toThrow(/there is no folder \/.*no$/)
  expect(await outFile('/dev/null', false), 'what is no file is not written over').toBe('/dev/null')
})
