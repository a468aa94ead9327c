import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { completeParties } from '#modules/people/face.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import type { By } from '#platform/commands.ts'
import { testWorld } from '../world.ts'
import { amongPeople } from './payers.ts'

const world = await testWorld()
afterAll(world.close)
const treasurer = world.as('treasurer')
const by = { now: world.world.clock(), actor: treasurer } as By

interface Told {
  readonly party: string
  readonly lines?: string
  readonly postal?: string
  readonly locality?: string
  readonly country?: string
  readonly language?: string
}

const complete = (told: readonly Told[]) =>
  amongPeople(world, async (tx) => {
    await sql`create temporary table told_parties (party_id uuid, lines text, postal_code text, locality text, region text,
      country text, language text) on commit drop`.execute(tx)
    for (const { party, lines = '', postal = '', locality = '', country = '', language = '' } of told)
      await sql`insert into told_parties values (${party}, ${lines}, ${postal}, ${locality}, '', ${country}, ${language})`.execute(
        tx,
      )
    await completeParties(tx, by)
  })

const person = async (more: object = {}) =>
  (await createParty(world.world, treasurer, { kind: 'person', names: [{ written: 'Ann Lee' }], ...more })).id
const seen = (id: string) => getParty(world.world, treasurer, { id })
const versions = async (id: string) =>
  (await sql<{ reason: string }>`select reason from people.versions where record_id = ${id}`.execute(world.owner)).rows

const street = { lines: '3 Quay Street', postal: 'BS1 4DJ', locality: 'Bristol', country: 'GB' }
const there = { lines: '3 Quay Street', postal_code: 'BS1 4DJ', locality: 'Bristol', country: 'GB' }

test('who has no address and no language has those that are told, and stays readable as before', async () => {
  const id = await person()
  await complete([{ party: id, ...street, language: 'ko' }])
  expect(await seen(id)).toMatchObject({ addresses: [there], country: 'GB', languages: ['ko'] })
  expect(await versions(id)).toEqual([{ reason: 'A payment told what was missing' }])
})

test('what is known stays, and nothing is kept of what did not change', async () => {
  const id = await person({ addresses: [{ lines: 'Hibiya 2-2', country: 'JP' }], languages: ['ja'] })
  await complete([{ party: id, ...street, language: 'ko' }])
  expect(await seen(id)).toMatchObject({ addresses: [{ lines: 'Hibiya 2-2' }], country: 'JP', languages: ['ja'] })
  expect(await versions(id)).toEqual([])
})

test('a country alone makes room for an address there, and for none elsewhere', async () => {
  const [here, elsewhere] = [
    await person({ addresses: [{ country: 'GB' }] }),
    await person({ addresses: [{ country: 'FR' }] }),
  ]
  await complete([
    { party: here, ...street },
    { party: elsewhere, ...street },
  ])
  expect((await seen(here)).addresses).toMatchObject([there])
  expect((await seen(elsewhere)).addresses).toMatchObject([{ lines: null, country: 'FR' }])
})

test('of several tellings the fullest is taken', async () => {
  const id = await person()
  await complete([
    { party: id, country: 'GB' },
    { party: id, ...street },
    { party: id, language: 'zh' },
  ])
  expect(await seen(id)).toMatchObject({ addresses: [there], languages: ['zh'] })
  expect(await versions(id)).toHaveLength(1)
})

test('a merged party hands on what is told, and a void one takes nothing', async () => {
  const [kept, merged, gone] = [await person(), await person(), await person()]
  const { ref } = await seen(kept)
  await mergeParties(world.world, treasurer, { keep: ref, other: (await seen(merged)).ref, why: 'the same' })
  await voidParty(world.world, treasurer, { id: gone, why: 'by mistake' })
  await complete([
    { party: merged, ...street },
    { party: gone, ...street },
  ])
  expect((await seen(kept)).addresses).toMatchObject([there])
  expect((await seen(merged)).addresses).toEqual([])
  expect((await seen(gone)).addresses).toEqual([])
})

test('many are kept without a look at all that is kept, for each of them', async () => {
  const scans = async () =>
    (
      await sql<{ n: number }>`select seq_scan::int4 as n from pg_stat_user_tables
        where schemaname = 'people' and relname = 'versions'`.execute(world.owner)
    ).rows[0]?.n ?? 0
  const many = 1000
  await sql`truncate people.parties, people.versions cascade`.execute(world.owner)
  // what is known to be empty is planned to be read from end to end
  await sql`analyze people.versions`.execute(world.owner)
  await sql`insert into people.parties (id, ref, kind, display_name, sort_name, languages, current_id)
    select id, 'X-' || n, 'person', 'Ann Lee', 'lee ann', '{}', id
    from generate_series(1, ${many}::int4) n, lateral (select md5(n::text)::uuid as id) made`.execute(world.owner)
  const before = await scans()
  await amongPeople(world, async (tx) => {
    await sql`create temporary table told_parties on commit drop as select id as party_id, '3 Quay Street' as lines, '' as postal_code,
      '' as locality, '' as region, 'GB' as country, '' as language from people.parties`.execute(tx)
    await completeParties(tx, by)
    await sql`select pg_stat_force_next_flush()`.execute(tx)
  })
  const { rows } = await sql<{ n: number }>`select count(*)::int4 as n from people.versions`.execute(world.owner)
  expect(rows).toEqual([{ n: many }])
  expect((await scans()) - before).toBeLessThan(many / 100)
})
