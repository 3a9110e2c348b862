import { expect, test, type Browser, type Page } from '@playwright/test'
import { demoAccount, signIn, type DemoAccount } from '../support/accounts.ts'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { newBrowserOf } from '../support/browser-person.ts'
import { clockOf, daysAfter } from '../support/clock.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { Somebody } from '../support/somebody.ts'

// Its clock is led ahead, so it has a server to itself, and one for all.
test.describe.configure({ mode: 'serial' })
let server: RunningServer | undefined
test.beforeAll(async () => {
  test.setTimeout(240_000)
  server = await startServer()
  const { endsOn } = await mentorshipOf('mentor', 0)
  await clockOf(server.url).move(daysAfter(new Date(`${endsOn}T14:00:00Z`), -38), 'csce')
})
test.afterAll(() => server?.stop())

const url = () => server?.url ?? ''

async function mentorshipOf(role: DemoAccount['role'], nth: number): Promise<{ id: string; endsOn: string }> {
  const somebody = await Somebody.signedIn(url(), 'csce', await demoAccount(url(), role, { nth }))
  const { viewer } = await somebody.ask<{ viewer: { mentorships: { id: string; endsOn: string }[] } }>(
    '{ viewer { mentorships { id endsOn } } }',
  )
  const [first] = viewer.mentorships
  if (!first) throw new Error(`${role} ${nth} of the demonstration has no mentorship`)
  return first
}

/** Somebody of the demonstration, signed in, and the address of their mentorship. */
async function personOf(browser: Browser, role: DemoAccount['role'], nth = 0) {
  const { context, page, complaints } = await newBrowserOf(browser)
  const cookie = await signIn(url(), await demoAccount(url(), role, { nth }))
  const named = cookie.split('; ').map((pair) => pair.split(/=(.*)/s))
  await context.addCookies(named.map(([name = '', value = '']) => ({ name, value, url: url() })))
  const pair = `${url()}/o/csce/m/${(await mentorshipOf(role, nth)).id}`
  await page.goto(`${url()}/o/csce`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  if ((await page.locator('html').getAttribute('lang')) !== 'en')
    await page.getByRole('button', { name: 'English' }).click()
  return { page, pair, complaints }
}

async function stands(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expectAccessible(page)
  await expectFits(page)
}

async function signs(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Read and sign' })).toBeVisible()
  for (const promise of await page.getByRole('checkbox').all()) await promise.check()
  await page.getByRole('button', { name: 'Sign the agreement' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'You have signed' })).toBeVisible()
}

test('two go on: one proposes, the other changes it, both sign', async ({ browser }) => {
  const mentor = await personOf(browser, 'mentor')
  const protege = await personOf(browser, 'protege')
  await mentor.page.getByRole('link', { name: /^Say whether to go on/ }).click()
  await stands(mentor.page)
  await mentor.page.getByLabel('For how many months').fill('61')
  await mentor.page.getByRole('button', { name: 'Propose and read it' }).click()
  await expect(mentor.page.getByText('Write a whole number of months, from 1 to 60.')).toBeVisible()
  await mentor.page.getByLabel('For how many months').fill('6')
  await protege.page.goto(`${protege.pair}/renewal`)
  await protege.page.getByLabel('For how many months').fill('9')
  await mentor.page.getByRole('button', { name: 'Propose and read it' }).click()
  await signs(mentor.page)

  await protege.page.getByRole('button', { name: /^Propose/ }).click()
  await expect(protege.page.getByText('This changed while you were writing')).toBeVisible()
  await expect(protege.page.getByText('6 months', { exact: true })).toBeVisible()
  await expect(protege.page.getByLabel('For how many months')).toHaveValue('9')
  await stands(protege.page)
  await protege.page.getByRole('button', { name: 'Propose these terms' }).click()
  await signs(protege.page)

  await mentor.page.goto(`${mentor.pair}/renewal`)
  await expect(mentor.page.getByText('9 months', { exact: true })).toBeVisible()
  await mentor.page.getByRole('link', { name: 'Read and sign' }).click()
  await signs(mentor.page)
  await protege.page.goto(`${protege.pair}/renewal`)
  await expect(protege.page.getByRole('heading', { name: /^You and .* go on$/ })).toBeVisible()
  await stands(protege.page)
  expect([...mentor.complaints, ...protege.complaints]).toEqual([])
})

test('after the end one looks back once, says what became of the goals, and thanks', async ({ browser }) => {
  const { page, pair, complaints } = await personOf(browser, 'mentor', 2)
  await expect(page.getByText(/^This mentorship ended on/)).toBeVisible()
  await page.getByRole('link', { name: 'Look back', exact: true }).click()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByText('Choose one of the five.')).toHaveCount(9)
  await stands(page)
  for (const mark of await page.getByRole('radio', { name: 'Mostly' }).all()) await mark.check()
  await page.reload()
  await expect(page.getByText('9 of 9 answered')).toBeVisible()
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send my answers' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you for looking back' })).toBeVisible()
  await stands(page)
  await page.goto(`${pair}/parting`)
  await page.getByRole('radio', { name: 'Reached' }).first().check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByLabel(/^What do you thank/).fill('For every question you asked twice.')
  await page.getByRole('button', { name: 'Send my thanks' }).click()
  await expect(page.getByText('From you')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Reached' }).first()).toBeChecked()
  await expect(page.getByRole('link', { name: 'Agreement 1 (PDF)' })).toBeVisible()
  await stands(page)
  await page.goto(pair)
  await expect(page.getByText(/can no longer be changed/)).toBeVisible()
  expect(complaints).toEqual([])
})

test('one ends it before its time, and the other finds kind words', async ({ browser }) => {
  const { page, pair } = await personOf(browser, 'mentor', 5)
  await page.getByRole('link', { name: 'End it before its time' }).click()
  await page.getByRole('button', { name: 'End the mentorship' }).click()
  await expect(page.getByText(/^Choose a reason/)).toBeVisible()
  await stands(page)
  await page.getByRole('radio', { name: 'Something else' }).check()
  await page.getByRole('button', { name: 'End the mentorship' }).click()
  await expect(page.getByRole('dialog').getByText('Today is its last day.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'End the mentorship' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /is over$/ })).toBeVisible()
  await stands(page)
  const other = await personOf(browser, 'protege', 5)
  await other.page.goto(`${pair}/renewal`)
  await expect(other.page.getByRole('heading', { level: 1, name: /is over$/ })).toBeVisible()
  await expect(other.page.getByText('Something else')).toHaveCount(0)
})
