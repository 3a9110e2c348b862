import { expect, test } from 'vitest'
import { makeLog, told, withoutPeople } from './log.ts'

/** What is written of one thing said. */
function written(say: (log: ReturnType<typeof makeLog>) => void): Record<string, unknown> {
  const lines: string[] = []
  say(makeLog('trace', { write: (line) => void lines.push(line) }))
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>
}

test('a line is JSON, with when and how grave', () => {
  const line = written((log) => log.warn({ route: '/graphql' }, 'request'))
  expect(line).toEqual({ level: 'warn', time: expect.stringMatching(/^\d{4}-.*Z$/), route: '/graphql', msg: 'request' })
})

test.each([
  ['550 5.1.1 <Zoé.Smith+x@mail.example.org> no such mailbox', '550 5.1.1 <[address]> no such mailbox'],
  ['to zoe%40example.org now', 'to [address] now'],
  ['GET /invitation/abcdefghijklmnop?x', 'GET /invitation/[key]?x'],
  ['GET /api/buttons/abc.defghijklmnop', 'GET /api/buttons/[key]'],
  ['{"password":"rivet lantern"}', '{"password":"[secret] lantern"}'],
  [
    '/api/auth/magic-link/verify?token=abcdefgh&callbackURL=/',
    '/api/auth/magic-link/verify?token=[secret]&callbackURL=/',
  ],
  ['cookie: ithaca.session_token=abcdefgh', 'cookie: [secret]'],
  ['postgresql://ithaca:key@db.example.org:5432/x', 'postgresql://ithaca:[address]:5432/x'],
  ['nothing of anybody', 'nothing of anybody'],
])('%s is written as %s', (line, as) => {
  expect(withoutPeople(line)).toBe(as)
})

const thrown = (name: string, message: string, more: object = {}) =>
  told(Object.assign(new Error(message), { name, ...more }))

test('of an error its kind, its own sentence and where it was are told, not the values it was made with', () => {
  const call = 'Invalid `tx.person.create()` invocation:\n{ data: { fullName: "Zoé Smith" } }\n\n'
  expect(thrown('PrismaClientKnownRequestError', `${call}Unique constraint failed`, { code: 'P2002' })).toMatchObject({
    message: 'Unique constraint failed',
    code: 'P2002',
  })
  const invalid = thrown('PrismaClientValidationError', `${call}Argument \`age\`: Invalid value "Zoé Smith".`)
  expect(JSON.stringify(invalid)).not.toContain('Zoé')
  const malformed = thrown('error', 'invalid input syntax for type uuid: "Zoé Smith"', { code: '22P02', detail: 'Zoé' })
  expect(JSON.stringify(malformed)).not.toContain('Zoé')
  expect(thrown('Error', 'x').at[0]).toMatch(/log\.test\.ts/)
})
