import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { patientFetch } from './patient-fetch.ts'

let server: Server
let url = ''
let asked = 0
/** How often it is busy before it answers, and what it says of it. */
let busy = 0
let headers: Record<string, string> = {}

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1
    if (asked > busy) response.end('read')
    else response.writeHead(503, headers).end('busy')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  asked = 0
  headers = { 'retry-after': '0' }
})

test('a busy server is asked again when it said', async () => {
  busy = 2
  const answer = await patientFetch(url)
  expect([answer.status, await answer.text(), asked]).toEqual([200, 'read', 3])
})

test('not for ever: then its answer is the answer', async () => {
  busy = 10
  expect((await patientFetch(url)).status).toBe(503)
  expect(asked).toBe(4)
})

test('who does not say when is not asked again', async () => {
  busy = 1
  headers = {}
  expect((await patientFetch(url)).status).toBe(503)
  headers = { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }
  asked = 0
  expect((await patientFetch(url)).status).toBe(503)
})

test('nobody who has left is waited for', async () => {
  busy = 1
  headers = { 'retry-after': '9' }
  const leaving = new AbortController()
  const asking = patientFetch(url, { signal: leaving.signal })
  await expect.poll(() => asked).toBe(1)
  leaving.abort()
  await expect(asking).rejects.toThrow(/abort/i)
  expect(asked).toBe(1)
})
