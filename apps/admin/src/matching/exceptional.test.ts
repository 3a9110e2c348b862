import { expect, test } from 'vitest'
import { isExceptional } from './pair.ts'
import type { Preview } from './pair.ts'

const reason = (code: string) => ({ code, sentence: 'Why not.', rule: null })
const refused = (...codes: string[]): Preview => ({ is: 'refused', reasons: codes.map(reason) })

test.each<[string, Preview | null, boolean]>([
  ['what the rules require of a pair', refused('pair-condition-unmet'), true],
  ['that, and somebody at capacity', refused('pair-condition-unmet', 'mentor-at-capacity'), false],
  ['nothing', { is: 'possible', reasons: [] }, false],
  ['nobody knows yet what', { is: 'asking' }, false],
  ['nobody was chosen', null, false],
])('where %s stands against two, an exception is offered: %j', (_what, preview, expected) => {
  expect(isExceptional(preview)).toBe(expected)
})
