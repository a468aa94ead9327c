import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { query, readTogether } from '#platform/commands.ts'
import { NotAllowed } from '#platform/errors.ts'
import { testWorld } from '../world.ts'

const { world, as, close } = await testWorld()
afterAll(close)

test('a read that looks further and is not allowed leaves the others with what they saw before it', async () => {
  const further = query({
    name: 'people.search-people',
    reads: 'open',
    input: z.object({}),
    looksInto: ['operations'],
    run: () => Promise.reject(new NotAllowed('operations.list-operations')),
  })
  const actor = as.may(['people.search-people'])
  const [before, after] = await readTogether(world, actor, async (tx, by) => {
    const seen = async () =>
      (await sql<{ sees: string }>`select current_setting('waystation.sees') as sees`.execute(tx)).rows[0]?.sees
    const first = await seen()
    await expect(further.within(tx, by, {})).rejects.toThrow(NotAllowed)
    return [first, await seen()]
  })
  expect(before).not.toContain('operations')
  expect(after).toBe(before)
})
