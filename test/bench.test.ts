import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { isBroken, tableOf } from '../bench/results.ts'

const run = promisify(execFile)
const bench = join(import.meta.dirname, '..', 'bin', 'bench')

const measurements = [
  'all figures of a year',
  'report as HTML',
  'report as PDF, warm',
  'list of gifts, p95',
  'list of movements, p95',
  'list of stock, p95',
  'list of people, p95',
  'list of activities, p95',
  'list of operations, p95',
  'list of counts, p95',
  'evidence, p95',
  'search, p95',
  'search of donors, p95',
  'list of donors by a text, p95',
  'import of 1,000 gifts',
  'import of 2,000 lines into an empty table',
  'public pages, processor a request',
  'public pages, first byte, p95',
  'public pages, largest with its style',
  'staff process, after its start',
  'staff process, after 4 reports',
]

test('every measurement of the bench runs and gives a number, or says why it cannot', async () => {
  const { stdout } = await run(bench, ['--small'])
  const lines = stdout.split('\n')
  for (const name of measurements) {
    const line = lines.find((text) => text.startsWith(`${name} `)) ?? `${name} is missing`
    expect(line.slice(name.length)).toMatch(/^ +[\d.]+ (ms|µs|MB|kB) |skipped: (psql|nginx) is not installed$/)
  }
  expect(stdout).not.toContain('NaN')
}, 900_000)

test('a limit is broken by a ratio or a number above it, and by what is no number; never by what was skipped', () => {
  const ratio = { name: 'figures', ours: 14, peer: 10, unit: 'ms', limit: 1.3 } as const
  expect(isBroken(ratio)).toBe(true)
  expect(isBroken({ ...ratio, peer: 11 })).toBe(false)
  expect(isBroken({ name: 'memory', ours: 251, unit: 'MB', limit: 250 })).toBe(true)
  expect(isBroken({ name: 'memory', ours: 250, unit: 'MB', limit: 250 })).toBe(false)
  expect(isBroken({ name: 'nothing', ours: Number.NaN, unit: 'ms', limit: 50 })).toBe(true)
  const skipped = { name: 'import', skipped: 'psql is not installed' }
  expect(isBroken(skipped)).toBe(false)
  const table = tableOf([ratio, skipped])
  expect(table).toContain('BROKEN')
  expect(table).toContain('skipped: psql is not installed')
})
