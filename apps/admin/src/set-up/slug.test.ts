import { expect, test } from 'vitest'
import { isSlug, slugOf } from './slug.ts'

test.each([
  ['Mentor & Protégé 2027', 'mentor-protege-2027'],
  ['  Été -- à Québec ', 'ete-a-quebec'],
  ['2027', 'p-2027'],
  ['מנטורים', ''],
  ['a'.repeat(60), 'a'.repeat(40)],
])('the address of %j is %j', (name, slug) => expect(slugOf(name)).toBe(slug))

test.each([
  ['mentoring', true],
  ['settings', true],
  ['Mentoring', false],
  ['-a', false],
  ['', false],
])('%j can be an address: %s', (slug, can) => expect(isSlug(slug)).toBe(can))
