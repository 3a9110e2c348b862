import { createHash, randomUUID } from 'node:crypto'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, expect, inject, test } from 'vitest'
import { foundAssociation, password } from '../support/association.ts'
import { readOutbox } from '../support/outbox.ts'
import { untilReady } from '../support/server.ts'
import { Somebody } from '../support/somebody.ts'
import { faultsOf, firstMonday, type Lived, mailsThatCame, mailsToExpect, theEnd } from './the-year.ts'

const root = join(import.meta.dirname, '../..')
const script = 'docs/scripts/twelve-months.ts'
const { url, environment } = inject('served')
const slug = `walk-${randomUUID().slice(0, 8)}`
const first = firstMonday()

type Ended = typeof theEnd & { program: string; startsOn: string; endsOn: string }
let ended: Ended
let year: Lived
let told: string

const emailOf = (who: string) => `${who}@${ended.program}.example.org`
const signedIn = (who: string) => Somebody.signedIn(url, slug, { email: emailOf(who), password })

beforeAll(async () => {
  await untilReady(url)
  const email = `owner@${slug}.example.org`
  await foundAssociation({ url, environment }, { slug, name: 'Society of Walkers', email, fullName: 'Olive Owner' })
  const given = { at: url, organization: slug, from: first, email, password }
  const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value])
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args], { cwd: root })
  told = stderr
  ended = JSON.parse(stdout) as Ended
  year = { first, endsOn: ended.endsOn, ruth: emailOf('ruth'), ilse: emailOf('ilse') }
})

test('the script leads two people from their invitations to their farewells, and staff reads states and dates', () => {
  const { program, startsOn, endsOn, ...how } = ended
  expect(how).toEqual(theEnd)
  expect([program, startsOn]).toEqual([expect.stringMatching(/^year-/), expect.stringContaining(first.slice(0, 7))])
  expect(Number(endsOn.slice(0, 4))).toBe(Number(startsOn.slice(0, 4)) + 1)
  expect(told.trim().split('\n').length).toBeGreaterThan(12)
})

test('every mail of the year was due, none was missing, and each is as it should be', async () => {
  const outbox = await readOutbox(url)
  expect(mailsThatCame(outbox, year)).toEqual(mailsToExpect(year))
  // What the two write stands in the script in quotes.
  const source = readFileSync(join(root, script), 'utf8')
  const written = [
    'Lead a small design review',
    'Two reviews led',
    'Small enough',
    'The first review',
    'old pump house',
  ]
  const secrets = [...written, 'What would you have done', 'the small bridge', 'laughed a lot', 'asked twice']
  for (const secret of secrets) expect(source).toContain(secret)
  const faults = outbox
    .filter(({ to }) => to === year.ruth || to === year.ilse)
    .flatMap((mail) => faultsOf(mail, year, secrets).map((fault) => `${mail.subject}: ${fault}`))
  expect(faults).toEqual([])
})

test('the two keep what they wrote, and the identical PDF, which nobody else is given', async () => {
  const [ruth, ilse, cora, kim] = await Promise.all(['ruth', 'ilse', 'cora', 'kim'].map(signedIn))
  if (!ruth || !ilse || !cora || !kim) throw new Error('somebody is missing')
  type Kept = { viewer: { mentorships: { id: string; agreement: { file: { url: string; sha256: string } } }[] } }
  const kept =
    '{ viewer { mentorships { id farewells { text } goals { statement } agreement { file { url sha256 } } } } }'
  const mine = await ruth.ask<Kept>(kept)
  expect(mine).toEqual(await ilse.ask<Kept>(kept))
  expect(JSON.stringify(mine)).toMatch(/asked twice.*learned from you.*design review/)
  const file = mine.viewer.mentorships[0]?.agreement.file
  const path = new URL(file?.url ?? '', url).pathname
  const [one, other] = await Promise.all(
    [ruth, ilse].map(async (who) => Buffer.from(await (await who.fetch(path)).arrayBuffer())),
  )
  expect(one?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(one && other && one.equals(other)).toBe(true)
  const digest = createHash('sha256').update(one ?? '')
  expect(digest.digest('hex')).toBe(file?.sha256)
  for (const who of [cora, kim, new Somebody(url, slug)])
    expect((await who.fetch(path)).status).toBeGreaterThanOrEqual(401)
})

test('what is over is over: nothing can be planned, written or taken back', async () => {
  const ruth = await signedIn('ruth')
  const { viewer } = await ruth.ask<{ viewer: { mentorships: { id: string }[] } }>('{ viewer { mentorships { id } } }')
  const mentorshipId = viewer.mentorships[0]?.id
  const startsAt = new Date(Date.parse(ended.endsOn) + 80 * 86_400_000).toISOString()
  for (const [mutation, input] of [
    ['planContact', { mode: 'TELEPHONE', startsAt }],
    ['sayFarewell', { text: 'Once more.' }],
    ['endMentorship', { ground: 'time', text: '', revision: 0 }],
  ] as const)
    expect((await ruth.send(mutation, { mentorshipId, ...input }, '')).__typename, mutation).not.toBe('Mentorship')
})

test('the README shows the script as it is', () => {
  const shown = /```ts\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? ''
  const said = (text: string) => text.replaceAll(/\s+/g, ' ')
  const source = said(readFileSync(join(root, script), 'utf8'))
  const lines = shown.split('\n').map((line) => line.replace(/\/\/.*/, ''))
  expect(lines.length).toBeGreaterThan(4)
  for (const line of lines) expect(source).toContain(said(line.trim()))
})
