import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { at } from '../support/browser-person.ts'

const heaviest = 220 * 1024

for (const path of ['/', '/admin/csce']) {
  test(`the first page of ${path} is light, accessible and fits a phone`, async ({ page }) => {
    const weights = new Map<string, number>()
    const complaints: string[] = []
    page.on('response', async (response) => {
      if (!/\.m?js(\?|$)/.test(response.url())) return
      const body = await response.body().catch(() => Buffer.alloc(0))
      weights.set(response.url(), gzipSync(body).length)
    })
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(at(path))
    await expect(page.getByLabel(/e-?mail/i).first()).toBeVisible()
    await page.waitForLoadState('networkidle')
    const weight = [...weights.values()].reduce((sum, each) => sum + each, 0)
    expect(weight, `${Math.round(weight / 1024)} kB of JavaScript`).toBeLessThanOrEqual(heaviest)
    expect(complaints.filter((text) => !/401/.test(text))).toEqual([])
    await expectAccessible(page)
    await expectFits(page)
  })
}
