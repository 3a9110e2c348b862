import { expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { newBrowserOf } from '../support/browser-person.ts'
import { clockOf, daysAfter } from '../support/clock.ts'
import { linkIn, type OutboxMail, readOutbox } from '../support/outbox.ts'
import { type RunningServer, startServer } from '../support/server.ts'

// Its clock is led ahead, so it has a server to itself, and one for both.
test.describe.configure({ mode: 'serial' })
let server: RunningServer | undefined
let mails: OutboxMail[]
test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startServer()
  await clockOf(server.url).move(daysAfter(new Date(), 21), 'csce')
  mails = await readOutbox(server.url)
})
test.afterAll(() => server?.stop())

function newest(about: RegExp): OutboxMail {
  const mail = mails.findLast(({ subject }) => about.test(subject))
  if (!mail) throw new Error(`no mail about ${about}`)
  return mail
}

test('a mail finishes the job: one press without signing in, undone, and said otherwise', async ({ browser }) => {
  const { page, complaints } = await newBrowserOf(browser)
  await page.goto(linkIn(newest(/^Did your .* take place\?$/), '/act/'))
  await expect(page.getByRole('heading', { name: /^Did you meet/ })).toBeVisible()
  await expect(page.getByText(/^You answer as/)).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  await page.getByLabel('How many minutes').fill('0')
  await page.getByRole('button', { name: 'We met', exact: true }).click()
  await expect(page.getByText('Write a whole number of minutes')).toBeVisible()
  await page.getByLabel('How many minutes').fill('35')
  await page.getByRole('button', { name: 'We met', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Noted: you met' })).toBeFocused()
  await expectAccessible(page)
  await expectFits(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Noted: you met' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: /^Did you meet/ })).toBeFocused()
  await page.getByRole('button', { name: 'We did not meet' }).click()
  await expect(page.getByRole('heading', { name: 'Noted: you did not meet' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('a reminder leads to telling of a meeting, or to planning one; fewer mails are one press away', async ({
  browser,
}) => {
  const { page } = await newBrowserOf(browser)
  // The story of the demonstration is older than a button lasts; what came since is not.
  const asked = mails.filter(({ text }) => /Choose a time:\s+\S+\/act\//.test(text))
  const before = (days: number) => daysAfter(new Date(), 21 - days).toISOString()
  const old = asked.find(({ createdAt }) => createdAt < before(31))
  const fresh = asked.findLast(({ createdAt }) => createdAt > before(25))
  for (const [mail, title] of [
    // Of a pair that is over by now, that is what is said.
    [old, /^This button has expired$|^There is nothing to answer any more$/],
    [fresh, /^A meeting with/],
  ] as const) {
    if (!mail) continue
    await page.goto(linkIn(mail, '/act/'))
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expectAccessible(page)
    await expectFits(page)
  }
  const fewer =
    newest(/^Did your .* take place\?$/)
      .text.match(/https?:\/\/\S+\/act\/\S+/g)
      ?.at(-1) ?? ''
  await page.goto(fewer)
  await expect(page.getByRole('heading', { name: 'Fewer mails' })).toBeVisible()
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('button', { name: 'Send me fewer mails' }).click()
  await expect(page.getByRole('heading', { name: 'You get fewer mails now' })).toBeFocused()
  await page.getByRole('button', { name: 'Send them again as before' }).click()
  await expect(page.getByRole('heading', { name: 'Fewer mails' })).toBeVisible()
  await page.goto(`${fewer.slice(0, -4)}abcd`)
  await expect(page.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible()
  await expectAccessible(page)
})
