import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { listDuplicates } from '#modules/people/queries/list-duplicates.ts'
import { searchPeople } from '#modules/people/queries/search-people.ts'
import { nameKeys, sortName } from '#modules/people/rules/name-keys.ts'
import { withClient } from '#platform/db/driver.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const director = as('director')

// as the keys were before: marks gone, ligatures and letters like them left
const before = { search: 'œuvredurhone', same: 'du rhone œuvre', parts: ['œuvre', 'du', 'rhone'] }

test('names recorded before are found and compared without their ligatures', async () => {
  const written = 'Œuvre du Rhône'
  const { id } = await createParty(world, director, { kind: 'organisation', names: [{ kind: 'primary', written }] })
  await createParty(world, director, { kind: 'person', names: [{ kind: 'primary', written: '김영희' }] })
  await sql`update people.names set search_key = ${before.search}, same_key = ${before.same}, part_keys = ${before.parts}
    where party_id = ${id}`.execute(owner)
  await sql`update people.parties set sort_name = 'œuvre du rhone' where id = ${id}`.execute(owner)
  const found = async (text: string) =>
    (await searchPeople(world, director, { text, most: 5 })).map(({ label }) => label)
  expect(await found('oeuvre')).toEqual([])
  const migration = new URL(
    '../../src/modules/people/migrations/2026-11-29-20-people-find-ligatures.sql',
    import.meta.url,
  )
  const text = await readFile(migration, 'utf8')
  await owner.transaction().execute((tx) => withClient(tx, (client) => client.query(text)))
  expect(await found('oeuvre')).toEqual([written])
  const { rows } = await sql<{ same: string; parts: string[]; sort: string }>`select n.same_key as same,
      n.part_keys as parts, p.sort_name as sort
    from people.names n join people.parties p on p.id = n.party_id where p.id = ${id}`.execute(owner)
  const { same, parts } = nameKeys(written)
  expect(rows).toEqual([{ same, parts, sort: sortName(written) }])
  await createParty(world, director, { kind: 'organisation', names: [{ kind: 'primary', written: 'Oeuvre du Rhone' }] })
  expect(await listDuplicates(world, director, {})).toHaveLength(1)
})
