import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isBroken, type Row, tableOf } from '../bench/results.ts'
import { measureAll, small } from '../bench/run.ts'

const hasPsql = (() => {
  try {
    execFileSync('psql', ['--version'])
    return true
  } catch {
    return false
  }
})()

const isMeasured = (row: Row) => !('skipped' in row) && row.ours > 0 && (row.peer ?? 1) > 0

test('every measurement of the bench runs and gives a number, without psql all but the comparisons with it', async () => {
  const steps: string[] = []
  const rows = await measureAll(small, (step) => steps.push(step))
  const without = rows.filter((row) => !isMeasured(row)).map(({ name }) => name)
  expect(without.length).toBe(hasPsql ? 0 : 3)
  expect(rows.length).toBeGreaterThan(20)
  expect(steps).toContain('figures …')
}, 300_000)

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
