import { defineConfig } from 'vitest/config'

const minutes = 60_000
const isLong = process.env.WAYSTATION_LONG === '1'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: './test/global-setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    // to load the product anew for each of hundreds of files takes longer than most of them
    isolate: false,
    testTimeout: isLong ? 30 * minutes : 2 * minutes,
    hookTimeout: isLong ? 10 * minutes : 5 * minutes,
  },
})
