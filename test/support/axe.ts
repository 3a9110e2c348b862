import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What the dark changes; all else of a page is the same in it. */
const aboutColour = ['color-contrast', 'link-in-text-block']

/** The page as it stands breaks no rule of WCAG 2.2 AA that a machine can see, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // In the page itself: else each look opens another page for what frames of elsewhere would say, and there are none.
    // What passes is not described: on a long page that takes longer than to look.
    const look = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
    const { violations } = await (colorScheme === 'light' ? look.withTags(tags) : look.withRules(aboutColour)).analyze()
    const found = violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes.map((node) => `    ${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('\n')}`,
    )
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Nothing is cut off or needs sideways scrolling on the narrowest screen (WCAG 1.4.10). */
export async function expectFits(page: Page, width = 320): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 700 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} is ${overflow} px too wide at ${width} px`).toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}
