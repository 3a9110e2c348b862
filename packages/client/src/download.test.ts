import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { downloadFile } from './download.ts'

let server: Server
let url = ''
beforeAll(async () => {
  server = createServer(({ url: path }, response) => {
    if (path === '/named') response.setHeader('content-disposition', 'attachment; filename="mine.zip"')
    if (path === '/named' || path === '/files/plain.zip') return response.end('bytes')
    if (path === '/cut') {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      return setTimeout(() => response.destroy(), 10)
    }
    return response
      .writeHead(429, { 'retry-after': '90', 'content-type': 'application/json' })
      .end(JSON.stringify({ code: 'too-many-downloads', message: 'Later' }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('a file comes with its name, or with that of its address', async () => {
  const answer = await downloadFile(`${url}/named`)
  expect(answer.ok && [await answer.value.file.text(), answer.value.name]).toEqual(['bytes', 'mine.zip'])
  expect(await downloadFile(`${url}/files/plain.zip`)).toMatchObject({ ok: true, value: { name: 'plain.zip' } })
})

test('what refuses it is told as everywhere', async () => {
  expect(await downloadFile(`${url}/often`)).toEqual({
    ...{ ok: false, problem: 'too-many-attempts', code: 'too-many-downloads', message: 'Later', retryAfterSeconds: 90 },
  })
})

test('one that breaks off is not there', async () => {
  expect(await downloadFile(`${url}/cut`)).toMatchObject({ ok: false, problem: 'offline' })
})
