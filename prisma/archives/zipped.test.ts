import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { unzipped } from '../../test/support/unzipped.ts'
import { zipped } from './zipped.ts'

const entry = (name: string, open: () => Readable | Promise<Readable>) => ({ name, open })
const words = (text: string) => Readable.from([text])

test('entries are opened one after the other, and lie there as they came', async () => {
  const opened: string[] = []
  const open = (name: string) =>
    entry(name, async () => {
      opened.push(name)
      return words(`in ${name}`)
    })
  const stream = zipped([open('one.txt'), open('deep/two.txt')])
  const files = await unzipped(await buffer(stream))
  expect([...files].map(([name, bytes]) => [name, String(bytes)])).toEqual([
    ['one.txt', 'in one.txt'],
    ['deep/two.txt', 'in deep/two.txt'],
  ])
  expect(opened).toEqual(['one.txt', 'deep/two.txt'])
})

test.each([
  ['cannot be opened', () => Promise.reject(new Error('gone'))],
  [
    'throws',
    () => {
      throw new Error('gone')
    },
  ],
  [
    'breaks',
    () =>
      Readable.from(
        (async function* () {
          yield 'half'
          throw new Error('gone')
        })(),
      ),
  ],
] as [string, () => Readable | Promise<Readable>][])('an entry that %s breaks the whole', async (_how, open) => {
  await expect(buffer(zipped([entry('one.txt', () => words('whole')), entry('two.txt', open)]))).rejects.toThrow('gone')
})
