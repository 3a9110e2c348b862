import { defineConfig } from 'vitest/config'

/** Pure functions share nothing, so the files share a worker: all of it runs within a second. */
export default defineConfig({ test: { include: ['src/**/*.test.ts'], isolate: false, maxWorkers: 1 } })
