import { defineConfig } from 'vitest/config'

const onPostgres = {
  globalSetup: ['./test/support/postgres.ts'],
  testTimeout: 20_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  test: {
    passWithNoTests: true,
    reporters: ['default'],
    projects: [
      { test: { name: 'unit', include: ['packages/{domain,schema,client}/src/**/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'page',
          include: ['packages/{ui,client}/src/**/*.test.tsx', 'apps/{admin,participant}/src/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      { test: { name: 'slice', include: ['apps/api/src/**/*.test.ts', 'prisma/**/*.test.ts'], ...onPostgres } },
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], ...onPostgres } },
      {
        test: {
          name: 'walk',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
