import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { contactKey, createParties, nameColumns } from '#modules/people/face.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { searchPeople } from '#modules/people/queries/search-people.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { testWorld } from '../world.ts'
import { amongPeople } from './payers.ts'

const world = await testWorld()
afterAll(world.close)
const treasurer = world.as('treasurer')
// of who acts only the time is asked
const by = { now: world.world.clock() } as By

async function arrive(tx: Tx, names: readonly string[]): Promise<void> {
  await sql`create temporary table newcomers (place int4, kind text, script text, written text, family text, given text,
    search_key text, same_key text, part_keys text[], sort_name text, email text, email_key text, phone text, phone_key text,
    lines text, postal_code text, locality text, region text, country text, language text, known_since date, ref text,
    party_id uuid) on commit drop`.execute(tx)
  for (const [place, name] of names.entries()) {
    const { written, script, search_key, same_key, part_keys, sort_name } = nameColumns(name, { languages: ['ja'] })
    const email = place % 2 === 0 ? `Payer${place}@example.org` : null
    await sql`insert into newcomers (place, kind, script, written, search_key, same_key, part_keys, sort_name, email, email_key,
        phone, phone_key, postal_code, country, language, known_since)
      values (${place}, 'person', ${script}, ${written}, ${search_key}, ${same_key}, ${part_keys}, ${sort_name}, ${email},
        ${email && contactKey(email)}, '+81 3 1111', ${contactKey('+81 3 1111')}, ${place === 0 ? '100-0001' : null},
        ${place === 0 ? 'JP' : null}, ${place === 0 ? 'ja' : null}, ${place === 0 ? '2011-03-11' : null})`.execute(tx)
  }
}

test('new parties have references in their order, keys, contacts and a place, and are found like others', async () => {
  const { ref: last } = await createParty(world.world, treasurer, { kind: 'person', names: [{ written: 'Before' }] })
  const next = Number(last.slice(2)) + 1
  const refOf = (n: number) => `P-${String(n).padStart(5, '0')}`
  await createParty(world.world, treasurer, { ref: refOf(next + 1), kind: 'person', names: [{ written: 'By Hand' }] })
  const made = await amongPeople(world, async (tx) => {
    await arrive(tx, ['山田 花子 様', 'Mr. Tom Berg', '박지성'])
    await createParties(tx, by)
    return (
      await sql<{ ref: string; party_id: string }>`select ref, party_id from newcomers order by place`.execute(tx)
    ).rows
  })
  expect(made.map(({ ref }) => ref)).toEqual([refOf(next), refOf(next + 2), refOf(next + 3)])
  expect(await getParty(world.world, treasurer, { id: made[0]?.party_id ?? '' })).toMatchObject({
    display_name: '山田 花子 様',
    country: 'JP',
    languages: ['ja'],
    known_since_edtf: '2011-03-11',
    known_since_end: '2011-03-11',
    names: [{ kind: 'primary', script: 'kanji' }],
    contacts: [
      { kind: 'email', value: 'Payer0@example.org' },
      { kind: 'phone', value: '+81 3 1111' },
    ],
    addresses: [{ postal_code: '100-0001', country: 'JP' }],
  })
  expect(await getParty(world.world, treasurer, { id: made[1]?.party_id ?? '' })).toMatchObject({
    country: null,
    languages: [],
    known_since_edtf: null,
    contacts: [{ kind: 'phone' }],
    addresses: [],
  })
  for (const text of ['Tom Berg', 'Berg, Tom', '박지성', '花子'])
    expect(await searchPeople(world.world, treasurer, { text, most: 5 })).toHaveLength(1)
})

test('nobody new is no work', async () => {
  await amongPeople(world, async (tx) => {
    await arrive(tx, [])
    await createParties(tx, by)
  })
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from people.parties`.execute(world.owner)
  expect(rows).toEqual([{ n: 5n }])
})
