import { readFile, writeFile } from 'node:fs/promises'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { demoAccount, type DemoAccount } from '../support/accounts.ts'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { at, newBrowserOf, serverUrl, signInOn } from '../support/browser-person.ts'
import { settled } from '../support/settled.ts'

// What is published here concerns no other journey: they go to another association.
const organization = 'asq'
const rules = `/admin/${organization}/mentoring/rules`

async function as(browser: Browser, role: DemoAccount['role'], path: string) {
  const { page, complaints } = await newBrowserOf(browser)
  await signInOn(page, path, await demoAccount(serverUrl(), role, { organization }))
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  return { page, complaints }
}

async function stands(page: Page): Promise<void> {
  await settled(page)
  // What has scrolled half under the bar that stays in sight is not judged there.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible(page)
  await expectFits(page)
}

test('the committee changes its rules: what follows is seen, published by an owner, and kept as a file', async ({
  browser,
}, testInfo) => {
  const { page, complaints } = await as(browser, 'committee', `${rules}/edit`)

  // What people will read follows what is typed, before anything is kept.
  const sentence = page.getByRole('listitem').filter({ hasText: /The mentor is asked to have at least 2 / })
  await sentence.getByRole('button', { name: /^Edit/ }).click()
  await sentence.getByRole('textbox', { name: 'The number' }).fill('3')
  const read = page.getByRole('region', { name: 'What people will read' })
  await expect(read.getByText(/^You are asked to have 3 contacts/)).toBeVisible()
  await stands(page)
  await page.getByRole('button', { name: 'Keep in the draft' }).click()
  await expect(page.getByText(/The mentor is asked to have at least 3 /).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/The mentor is asked to have at least 3 /)).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo' }).click()
  await expect(page.getByText(/The mentor is asked to have at least 3 /).first()).toBeVisible()

  // Whom it touches, and what is different.
  await page.goto(at(`${rules}/dry-run`))
  await expect(page.getByText(/^Looked at (all \d+|the one)/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'If both agreed today' })).toBeVisible()
  await stands(page)
  await page.goto(at(`${rules}/compare`))
  await expect(page.getByText('1 point differs.')).toBeVisible()
  await stands(page)

  // An owner publishes it, and everybody reads it.
  const owner = await as(browser, 'owner', rules)
  await owner.page.getByRole('button', { name: 'Publish the draft' }).click()
  const dialog = owner.page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('What is new, and why').fill('Three times a month, as the mentors asked.')
  await stands(owner.page)
  await dialog.getByRole('button', { name: 'Publish edition 2' }).click()
  await expect(owner.page.getByText(/Edition 2, published/)).toBeVisible()
  await expect(owner.page.getByText('Three times a month, as the mentors asked.').first()).toBeVisible()
  await stands(owner.page)

  // Taken out as a file, changed in an editor, broken and mended: the draft of the next edition.
  await page.goto(at(`${rules}/file`))
  await stands(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download: Edition 2/ }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('is: at-least, count: 3')
  const file = testInfo.outputPath(download.suggestedFilename())
  const field = page.getByLabel(/Choose a file/)
  await writeFile(file, text.replace('is: at-least, count: 3', 'is: at-least, count: many'))
  await field.setInputFiles(file)
  await expect(page.getByText(/has to be a whole number/)).toBeVisible()
  await stands(page)
  await writeFile(file, text.replace('is: at-least, count: 3', 'is: at-least, count: 4'))
  await field.setInputFiles(file)
  await expect(page.getByRole('heading', { name: /^What “.+” would change/ })).toBeFocused()
  await page.getByRole('button', { name: 'Make this the draft' }).click()
  await expect(page.getByText(/The mentor is asked to have at least 4 /).first()).toBeVisible()
  expect([...complaints, ...owner.complaints]).toEqual([])
})
