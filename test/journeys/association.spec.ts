import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { demoAccount } from '../support/accounts.ts'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { at, newBrowserOf, serverUrl, signInOn } from '../support/browser-person.ts'

const picture = join(import.meta.dirname, '../../docs/pictures/admin.png')
const drawing = {
  name: 'logo.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
}

test('an owner tries another logo, sees it at the top of the page, and takes it back', async ({ browser }) => {
  const { context, page, complaints } = await newBrowserOf(browser)
  const settings = '/admin/hraco/settings?tab=identity'
  await signInOn(page, settings, await demoAccount(serverUrl(), 'owner', { organization: 'hraco' }))
  const field = page.getByLabel(/drop another image/i)
  const head = page.getByRole('banner').locator('img')
  await expect(head).toHaveAttribute('src', /\/o\/hraco\/logo\/[0-9a-f]{64}\.png$/)
  const before = (await head.getAttribute('src')) ?? ''

  await field.setInputFiles(drawing)
  await expect(page.getByRole('alert')).toContainText('Export it as a PNG image')
  await expectAccessible(page)

  await field.setInputFiles(picture)
  await expect(page.getByRole('img', { name: /^logo of/i })).not.toHaveAttribute('src', before)
  await expect(head).toHaveAttribute('src', before)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expectAccessible(page)
  await expectFits(page)
  await page.getByRole('button', { name: 'Use this logo' }).click()
  await expect(head).not.toHaveAttribute('src', before)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(head).toHaveAttribute('src', before)

  await page.goto(at('/o/hraco'))
  await expect(page.getByRole('banner').locator('img')).toHaveAttribute('src', before)
  expect(complaints).toEqual([])
  await context.close()
})
