import { expect, test } from 'vitest'
import { explain } from './errors.ts'

const coded = (code: string) => Object.assign(new Error('no words of it'), { code })
const code = (error: unknown) => explain(error)?.extensions['code']

test.each([
  new Error('Connection terminated unexpectedly'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('ConnectionClosed'),
  new Error('DatabaseNotReachable'),
  new Error('SocketTimeout'),
  new Error('timeout exceeded when trying to connect'),
  new Error('connect ECONNREFUSED 127.0.0.1:5432'),
  new Error('Raw query failed. Code: `N/A`. Message: `Server has closed the connection.`'),
  coded('57P01'), // it was stopped
  coded('57P03'), // it starts
  coded('08006'),
  coded('P1001'),
  coded('P2028'), // the transaction was lost
])('a database that is lost is said to be, however it tells: %s', (error) => {
  expect(code(error)).toBe('SERVICE_UNAVAILABLE')
})

test('a fault of ours is not explained away', () => {
  expect(explain(new Error('undefined is not a function'))).toBe(null)
  expect(explain(coded('23505'))).toBe(null)
})
