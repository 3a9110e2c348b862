import { expect, test } from 'vitest'
import { resolve, usnc } from '../rules/index.ts'
import { csceBook } from '../samples/index.ts'
import { goalKindLabel } from './phrases.ts'

const book = resolve(usnc)

test.each([
  ['that the program has as its own', 'us-leadership', book, 'Leadership role in US programs'],
  ['that the program has as many have it', 'professional', csceBook, 'Professional development'],
  ['that many have and the program has no more', 'professional', book, 'Professional development'],
  ['that was the program’s own and is no more, by its code', 'us-leadership', csceBook, 'us-leadership'],
])('a kind of goal %s', (_what, kind, { settings }, label) => expect(goalKindLabel(kind, { settings }).en).toBe(label))
