import { expect, test, type Page } from '@playwright/test'
import { demoAccount, type DemoAccount } from '../support/accounts.ts'
import { expectAccessible, expectFits } from '../support/axe.ts'
import { at, newBrowserOf, serverUrl, signInOn } from '../support/browser-person.ts'
import { settled } from '../support/settled.ts'

const inProgram = [
  '',
  '/people',
  '/people?tab=invitations',
  '/people/invite',
  '/matching',
  '/mentorships',
  '/evaluations',
  '/activity',
  '/concerns',
  '/settings',
]

const walks: { role: DemoAccount['role']; start: string; paths: string[] }[] = [
  { role: 'coordinator', start: '/admin/csce', paths: inProgram },
  { role: 'owner', start: '/admin/csce', paths: ['', '/settings', '/settings?tab=identity', '/settings/new'] },
  { role: 'mentor', start: '/o/csce', paths: ['', '/you', '/mentorships'] },
  { role: 'protege', start: '/o/csce', paths: ['', '/you', '/mentorships'] },
]

/** The pages of somebody's own mentorship, by the links that lead to them. */
async function ofThePair(page: Page, role: DemoAccount['role'], base: string): Promise<string[]> {
  if (role !== 'mentor' && role !== 'protege') return []
  await page.goto(at(`${base}/mentorships`))
  const first = await page.locator(`a[href^="${base}/m/"]`).first().getAttribute('href')
  const pair = (first ?? '').slice(base.length)
  return [
    '',
    '/goals',
    '/meetings',
    '/meetings/plan',
    '/meetings/log',
    '/agreement',
    '/meet',
    '/renewal',
    '/evaluation',
    '/parting',
    '/ending',
  ].map((path) => pair + path)
}

for (const { role, start, paths } of walks) {
  test(`every page of a ${role} is accessible in light and dark and fits a phone`, async ({ browser }) => {
    const { context, page, complaints } = await newBrowserOf(browser)
    await signInOn(page, start, await demoAccount(serverUrl(), role))
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    if (role === 'coordinator') await expect(page).toHaveURL(/\/admin\/csce\/[^/]+/)
    // The admin app leads to the program, where there is one only.
    const base = role === 'coordinator' ? new URL(page.url()).pathname.replace(/\/$/, '') : start
    for (const path of [...paths, ...(await ofThePair(page, role, base))]) {
      await page.goto(at(base + path))
      await expect(page.getByRole('heading', { level: 1 }).first(), path).toBeVisible()
      await expect(page.getByText(/does not exist|nothing at this address|not yours to see/), path).toHaveCount(0)
      await settled(page)
      await expectAccessible(page)
      await expectFits(page)
    }
    expect(complaints).toEqual([])
    await context.close()
  })
}
