import type { Page } from '@playwright/test'

const underWay = new WeakMap<Page, Set<object>>()

/** From now on it is known what a page is fetching. */
export function watch(page: Page): void {
  const open = new Set<object>()
  underWay.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}

/** Until a page fetches nothing, has nothing left to do, and has begun nothing new a moment later. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  const open = underWay.get(page)
  if (open === undefined) throw new Error('nobody watches this page')
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2_000 })))
    if (open.size > 0) {
      await page.waitForTimeout(25)
      continue
    }
    await page.waitForTimeout(80)
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2_000 })))
    if (open.size === 0) return
  }
  throw new Error(`${page.url()} is still fetching after 60 s`)
}
