import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holders } from '#modules/requests/queries/holders.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { plantReceipts } from '../receipts/planted.ts'
import { plantThanks } from '../thanks/planted.ts'
import { as, testWorld } from '../world.ts'
import { plantRequests } from './planted.ts'

const { world, owner, close } = await testWorld()
afterAll(close)
const examples = fileURLToPath(new URL('../../examples', import.meta.url))
let ids: string[] = []

beforeAll(async () => {
  for await (const _ of loadExamples(world, as('director'), examples));
  await plantReceipts(world, as('director'))
  await plantThanks(world, as('director'))
  await plantRequests(world, as('director'))
  const { rows } = await sql<{ id: string }>`select id from people.parties`.execute(owner)
  ids = rows.map(({ id }) => id)
}, 120_000)

/** Columns of tables in which one of the words stands. */
async function placesOf(words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`select table_schema || '.' || table_name as name
    from information_schema.tables where table_type = 'BASE TABLE'
      and table_schema not in ('pg_catalog', 'information_schema') order by 1`.execute(owner)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ column: string }>`select distinct c.key as column
      from ${sql.table(name)} t, jsonb_each_text(to_jsonb(t)) c, unnest(${words}::text[]) word
      where c.value is not null and strpos(c.value, word) > 0`.execute(owner)
    found.push(...rows.map(({ column }) => `${name}.${column}`))
  }
  return found
}

test('all who are known are erased from all that is recorded of them, with the books and without', async () => {
  const { rows } = await sql<{ word: string }>`select value as word from people.contacts
    union select written from people.names where length(written) > 5`.execute(owner)
  const words = rows.map(({ word }) => word)
  const before = await placesOf(words)
  for (const place of [
    'people.names.written',
    'people.contacts.value',
    'receipts.receipts.printed',
    'thanks.mails.address',
  ])
    expect(before).toContain(place)
  const scoped = scopedTo(world.db, { viewer: 'test', sees: everything })
  for (const reach of ['but-books', 'all'] as const)
    await scoped.transaction().execute(async (tx) => {
      for (const holder of holders.toReversed()) await holder.erase(tx, ids, reach, world.clock())
    })
  expect(await placesOf(words)).toEqual([])
}, 120_000)
