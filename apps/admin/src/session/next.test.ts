import { expect, test } from 'vitest'
import { associationIn, safeNext } from './next.ts'

test.each([
  ['/admin/csce/mentoring/people?tab=invitations', '/admin/csce/mentoring/people?tab=invitations'],
  ['/admin', '/admin'],
  [undefined, '/admin/'],
  ['https://elsewhere.example/admin', '/admin/'],
  ['//elsewhere.example', '/admin/'],
  ['/administrator', '/admin/'],
  ['/admin\\..\\elsewhere', '/admin/'],
])('after signing in, %s leads to %s', (next, to) => expect(safeNext(next)).toBe(to))

test.each([
  ['/admin/csce/settings?tab=identity', 'csce'],
  ['/admin/', null],
  [undefined, null],
  ['https://elsewhere.example/admin/csce', null],
])('%s leads to the association %s', (next, slug) => expect(associationIn(next)).toBe(slug))
