import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

// Vite would take graphql's module build for our sources while everything in node_modules takes the other: two realms.
const oneGraphql = {
  resolve: { alias: [{ find: /^graphql$/, replacement: `${import.meta.dirname}/node_modules/graphql/index.js` }] },
}

/** So long nothing takes that goes well, whatever else the machine does; who waits for something waits by its condition. */
const patient = { testTimeout: 120_000, hookTimeout: 240_000, expect: { poll: { timeout: 30_000 } } }

// A new world for each file costs more than its tests; like a server, what these run keeps nothing that could be in the way.
const onPostgres = { ...patient, isolate: false, globalSetup: ['./test/support/postgres.ts'] }

/** Slices that live through years, or move whole installations. */
const wholeYears = [
  'apps/api/src/year/{untouched-year,interrupted}.test.ts',
  'apps/api/src/notifications/year-mails.test.ts',
  'apps/api/src/archives/*.test.ts',
  'apps/api/src/demo/demonstration.test.ts',
]

export default defineConfig({
  test: {
    passWithNoTests: true,
    reporters: ['default'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/{domain,schema,client,matching,program-file}/src/**/*.test.ts'],
          // Pure functions have nothing to keep apart, and a new world for each file costs more than all the tests.
          isolate: false,
          pool: 'threads',
          ...patient,
        },
      },
      {
        test: {
          name: 'page',
          include: [
            'packages/ui/src/**/*.test.{ts,tsx}',
            'packages/client/src/**/*.test.tsx',
            'apps/{admin,participant}/src/**/*.test.{ts,tsx}',
          ],
          environment: 'happy-dom',
          setupFiles: ['./test/support/patient-page.ts'],
          ...patient,
          // A world for each file, as toasts and words are the page's own, in a third of the time.
          pool: 'vmThreads',
        },
      },
      {
        ...oneGraphql,
        test: {
          name: 'slice',
          include: ['apps/api/src/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...wholeYears],
          ...onPostgres,
        },
      },
      {
        ...oneGraphql,
        test: {
          name: 'long',
          include: wholeYears,
          ...onPostgres,
          isolate: true,
          testTimeout: 300_000,
          hookTimeout: 900_000,
        },
      },
      { ...oneGraphql, test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], ...onPostgres } },
      {
        ...oneGraphql,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          ...patient,
          globalSetup: ['./test/support/postgres.ts'],
          testTimeout: 300_000,
          hookTimeout: 900_000,
        },
      },
      {
        test: {
          name: 'walk',
          include: ['test/journeys/**/*.test.ts'],
          ...patient,
          globalSetup: ['./test/support/serve-walk.ts'],
          testTimeout: 300_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
})
