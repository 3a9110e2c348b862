import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Pure functions share nothing, so the files share a worker: all of it runs within a second.
    isolate: false,
    maxWorkers: 1,
    // Some try hundreds of histories, which takes its time where every branch is counted and others are at work.
    testTimeout: 240_000,
    coverage: {
      include: ['src/**/*.ts'],
      // Scenes belong to tests; as in these, not every branch is taken.
      exclude: ['src/**/*.{test,examples}.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: '../../node_modules/.cache/domain-coverage',
      // What cannot happen is said in types; every branch that is left is under test.
      thresholds: { 100: true },
    },
  },
})
