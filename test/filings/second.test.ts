import { afterAll, beforeAll, expect, test } from 'vitest'
import { calculateSupport } from '#modules/filings/commands/calculate-support.ts'
import { setRules } from '#modules/filings/commands/set-rules.ts'
import { listFilings } from '#modules/filings/queries/list-filings.ts'
import { showActivityStatement } from '#modules/filings/queries/show-activity-statement.ts'
import { showSchedules } from '#modules/filings/queries/show-schedules.ts'
import { loadSecond } from '../second/house.ts'
import { testWorld } from '../world.ts'

const { world, as, close } = await testWorld('2025-06-01T00:00:00Z')
afterAll(close)
const director = as('director')
const asked = { year: '2024-H1', today: '2024-09-01' }

beforeAll(async () => {
  await loadSecond(world, director)
}, 120_000)

test('an organisation elsewhere has the plain list, without days', async () => {
  const { rows, isSet, authority } = await listFilings(world, director, asked)
  expect(isSet).toBe(false)
  expect(authority).toBeNull()
  expect(rows.map(({ dueOn }) => dueOn).filter(Boolean)).toEqual([])
  expect(rows.map(({ item }) => item)).toContain('donor-list')
})

test('its statement is in the currency of its accounts, and others stand apart', async () => {
  const told = (await showActivityStatement(world, director, asked)) ?? expect.fail('no statement')
  expect(told.currency).toBe('EUR')
  expect(told.lines.length).toBeGreaterThan(0)
  const { apart, income } = (await showSchedules(world, director, asked)) ?? expect.fail('no schedules')
  expect(apart.gifts.map(({ currency }) => currency)).not.toContain('EUR')
  expect(income.length).toBe(5)
})

test('it cannot be judged by a test in yen', async () => {
  await setRules(world, director, { pack: 'japan', why: 'a mistake' })
  await expect(calculateSupport(world, director, { year: '2024-H1' })).rejects.toMatchObject({
    ...{ code: 'filings.accounts-not-in-yen', field: 'year' },
  })
})
