import { expect, test } from '@playwright/test'
import { at } from '../support/browser-person.ts'
import { founded } from './people-of-the-year.ts'
import { signWhatIsRead, stands } from './steps.ts'

// What the twelve months of most do not come to: two who go on, and two who part before their time.
test.describe.configure({ mode: 'serial' })
let house: Awaited<ReturnType<typeof founded>>
let going: Awaited<ReturnType<typeof house.two>>
let parting: Awaited<ReturnType<typeof house.two>>

test.beforeAll(async () => {
  house = await founded()
  going = await house.two('Marit Olsen', 'Paul Garneau')
  parting = await house.two('Nils Aubry', 'Fern Whitlock')
  await house.comeTo(new Date(Date.parse(`${house.first}T15:00:00Z`) + 330 * 86_400_000))
})

test('two go on: one proposes, the other changes it, both sign', async ({ browser }) => {
  const mentor = await house.browserOf(browser, 'Marit Olsen')
  const protege = await house.browserOf(browser, 'Paul Garneau')
  await mentor.page.getByRole('link', { name: 'Choose what is next' }).click()
  await mentor.page.getByLabel('For how many months').fill('61')
  await mentor.page.getByRole('button', { name: 'Propose and read it' }).click()
  await expect(mentor.page.getByText('Write a whole number of months, from 1 to 60.')).toBeVisible()
  await stands(mentor.page)
  await mentor.page.getByLabel('For how many months').fill('6')
  await protege.page.goto(at(`${going.home}/renewal`))
  await protege.page.getByLabel('For how many months').fill('9')
  await mentor.page.getByRole('button', { name: 'Propose and read it' }).click()
  await signWhatIsRead(mentor.page)

  await protege.page.getByRole('button', { name: /^Propose/ }).click()
  await expect(protege.page.getByText('This changed while you were writing')).toBeVisible()
  await expect(protege.page.getByText('6 months', { exact: true })).toBeVisible()
  await expect(protege.page.getByLabel('For how many months')).toHaveValue('9')
  await stands(protege.page)
  await protege.page.getByRole('button', { name: 'Propose these terms' }).click()
  await signWhatIsRead(protege.page)

  await mentor.page.goto(at(`${going.home}/renewal`))
  await expect(mentor.page.getByText('9 months', { exact: true })).toBeVisible()
  await mentor.page.getByRole('link', { name: 'Read and sign' }).click()
  await signWhatIsRead(mentor.page)
  await protege.page.goto(at(`${going.home}/renewal`))
  await expect(protege.page.getByRole('heading', { name: /^You and .* go on$/ })).toBeVisible()
  await stands(protege.page)
  expect([...mentor.complaints, ...protege.complaints]).toEqual([])
})

test('one ends it before its time, and the other finds kind words', async ({ browser }) => {
  const { page } = await house.browserOf(browser, 'Nils Aubry')
  await page.goto(at(parting.home))
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
  const other = await house.browserOf(browser, 'Fern Whitlock')
  await other.page.goto(at(`${parting.home}/renewal`))
  await expect(other.page.getByRole('heading', { level: 1, name: /is over$/ })).toBeVisible()
  await expect(other.page.getByText('Something else')).toHaveCount(0)
})
