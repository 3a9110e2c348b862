import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { watch } from './settled.ts'

/** The address of a path on the server of this run. */
export function at(path: string): string {
  const url = process.env['JOURNEYS_URL']
  if (!url) throw new Error('the server of the journeys was not started')
  return url + path
}

export const serverUrl = (): string => at('')

/** A browser of somebody's own, in English unless it is said. What goes wrong in the page's console is kept. */
export async function newBrowserOf(
  browser: Browser,
  locale = 'en-CA',
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ locale, timezoneId: 'America/Toronto', reducedMotion: 'reduce' })
  const page = await context.newPage()
  watch(page)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A browser reports every answer of 4xx itself; the pages say those in words.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  return { context, page, complaints }
}

/** Signs in by password on the page itself. */
export async function signInOn(page: Page, path: string, account: { email: string; password: string }): Promise<void> {
  await page.goto(at(path))
  await page
    .getByLabel(/e-?mail/i)
    .first()
    .fill(account.email)
  await page
    .getByLabel(/^password/i)
    .first()
    .fill(account.password)
  await page.getByRole('button', { name: /^sign in/i }).click()
  await expect(page.getByLabel(/^password/i)).toHaveCount(0)
}
