// Pictures of pages, signed in as a demonstration account:
//   node test/support/shots.ts --out /tmp/shots --as protege --path /o/csce --path /o/csce/mentorships
// Options: --base URL of a running server (else one is started), --nth N, --organization SLUG, --quick (1280, light, English only), --no-full (the window only)
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type Page } from '@playwright/test'
import { demoAccount, signIn, type DemoAccount } from './accounts.ts'
import { ensureBrowser } from './ensure-browser.ts'
import { startServer } from './server.ts'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    out: { type: 'string', default: '/tmp/shots' },
    as: { type: 'string' },
    nth: { type: 'string', default: '0' },
    organization: { type: 'string', default: 'csce' },
    path: { type: 'string', multiple: true, default: ['/'] },
    base: { type: 'string' },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: true },
  },
})

interface View {
  width: number
  scheme: 'light' | 'dark'
  locale: 'en' | 'fr'
}

const everyView: View[] = [
  { width: 1280, scheme: 'light', locale: 'en' },
  { width: 390, scheme: 'light', locale: 'en' },
  { width: 1280, scheme: 'dark', locale: 'en' },
  { width: 390, scheme: 'dark', locale: 'fr' },
  { width: 1280, scheme: 'light', locale: 'fr' },
]
const views = values.quick ? everyView.slice(0, 1) : everyView

async function photograph(browser: Browser, base: string, cookie: string | undefined, view: View): Promise<void> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: view.width, height: 900 },
    colorScheme: view.scheme,
    locale: view.locale === 'fr' ? 'fr-CA' : 'en-CA',
    reducedMotion: 'reduce',
  })
  if (cookie) {
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: base }
      }),
    )
  }
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`  console: ${message.text()}`)
  })
  page.on('pageerror', (error) => console.log(`  page error: ${error.message}`))
  for (const path of values.path) {
    await page.goto(path, { waitUntil: 'networkidle' })
    await speak(page, view.locale)
    const name = `${path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'root'}`
    const file = join(values.out, `${name}-${values.as ?? 'nobody'}-${view.width}-${view.scheme}-${view.locale}.png`)
    await page.screenshot({ path: file, fullPage: values.full })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    console.log(file + (wide ? '  (wider than the window)' : ''))
  }
  await context.close()
}

/** Who signed in may have chosen another language: the page's own switch decides. */
async function speak(page: Page, locale: View['locale']): Promise<void> {
  if ((await page.locator('html').getAttribute('lang'))?.startsWith(locale)) return
  const other = page.getByRole('button', { name: locale === 'fr' ? 'Français' : 'English' }).first()
  if ((await other.count()) === 0) return
  // The choice is kept with the account, and what the API words is asked for again: a page that lay idle still is.
  const kept = page.waitForResponse((response) => response.url().endsWith('/graphql'), { timeout: 5_000 })
  await other.click()
  await kept.catch(() => undefined)
  await page.reload({ waitUntil: 'networkidle' })
}

mkdirSync(values.out, { recursive: true })
const server = values.base ? undefined : await startServer()
const base = values.base ?? server?.url ?? ''
const { executablePath, args } = await ensureBrowser()
const browser = await chromium.launch({ executablePath, args })
try {
  const role = values.as as DemoAccount['role'] | undefined
  const account =
    role && (await demoAccount(base, role, { organization: values.organization, nth: Number(values.nth) }))
  const cookie = account && (await signIn(base, account))
  for (const view of views) await photograph(browser, base, cookie, view)
} finally {
  await browser.close()
  await server?.stop()
}
