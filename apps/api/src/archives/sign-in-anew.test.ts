import { setTimeout as pause } from 'node:timers/promises'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeArchives, installation, populated, type TestInstallation } from '../../../../test/support/archives.ts'
import { baseUrl, openScenario, type Scenario, secret } from '../../../../test/support/scenario.ts'
import { readOutbox } from '../jobs/outbox.ts'
import { startWorker } from '../jobs/worker.ts'

let there: TestInstallation
let scenario: Scenario
let worker: Awaited<ReturnType<typeof startWorker>>

beforeAll(async () => {
  const home = await installation()
  await populated(home, 'home')
  await home.export('home', 'home.zip')
  there = await installation()
  await there.import('home.zip')
  scenario = await openScenario(there.database)
  worker = await startWorker({
    ...{ ...there.database, secret, baseUrl, clock: () => new Date(), log: pino({ level: 'fatal' }) },
    mailFrom: { name: 'Ithaca', address: 'no-reply@localhost' },
  })
})
afterAll(async () => {
  await worker.stop()
  await scenario.close()
  await closeArchives()
})

async function linkTo(address: string): Promise<URL> {
  for (;;) {
    const mail = (await readOutbox(worker.pool)).find(({ to, text }) => to === address && text.includes('/verify?'))
    const link = /https?:\/\/\S+\/verify\?\S+/.exec(mail?.text ?? '')?.[0]
    if (link) return new URL(link)
    await pause(50)
  }
}

test('whoever came with an association signs in by a link to their address, and is who they were', async () => {
  const headers = { origin: baseUrl }
  const email = 'mentor@home.example.org'
  const password = { email, password: 'password of the installation before' }
  const refused = await scenario.app.inject({
    ...{ method: 'POST', url: '/api/auth/sign-in/email', headers, payload: password },
  })
  expect(refused.statusCode).toBe(401)

  const payload = { email, callbackURL: '/o/home' }
  await scenario.app.inject({ method: 'POST', url: '/api/auth/sign-in/magic-link', headers, payload })
  const token = (await linkTo(email)).searchParams.get('token')
  const { headers: given } = await scenario.app.inject(`/api/auth/magic-link/verify?token=${token}&callbackURL=/`)
  const cookie = [given['set-cookie']].flat().map((line) => String(line).split(';')[0])
  const { data } = await scenario.ask('home', cookie.join('; '), '{ viewer { email person { fullName } } }')
  expect(data).toEqual({ viewer: { email, person: { fullName: 'Mentor' } } })
})
