import { expect, test } from 'vitest'
import { safeNext } from './next.ts'

test.each([
  ['/admin/csce/mentoring/people?tab=invitations', '/admin/csce/mentoring/people?tab=invitations'],
  ['/admin', '/admin'],
  [undefined, '/admin/'],
  ['https://elsewhere.example/admin', '/admin/'],
  ['//elsewhere.example', '/admin/'],
  ['/administrator', '/admin/'],
  ['/admin\\..\\elsewhere', '/admin/'],
])('after signing in, %s leads to %s', (next, to) => expect(safeNext(next)).toBe(to))
