import { defineConfig } from '@playwright/test'
import { ensureBrowser } from './support/ensure-browser.ts'

const { executablePath, args } = await ensureBrowser()

export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  globalSetup: './support/serve-journeys.ts',
  fullyParallel: true,
  // The longest goes first, so that nobody waits for it at the end.
  projects: [
    { name: 'a year', testMatch: '**/twelve-months.spec.ts' },
    { name: 'all else', testMatch: '**/*.spec.ts', testIgnore: '**/twelve-months.spec.ts' },
  ],
  workers: 2,
  // So long nothing takes that goes well, whatever else the machine does.
  timeout: 600_000,
  expect: { timeout: 45_000 },
  use: {
    launchOptions: { executablePath, args },
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    actionTimeout: 45_000,
    navigationTimeout: 60_000,
  },
})
