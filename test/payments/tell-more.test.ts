import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'
import { mill, paidFrom, paypalFrom, quay } from './files.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { take } = deskOf(world, ken)
const mdy = { order: 'mdy', mark: '.' } as const

beforeEach(async () => {
  await sql`truncate people.parties, giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
    owner,
  )
})

const addresses = async () =>
  (
    await sql<{ told: string }>`select concat_ws(', ', p.display_name, a.lines, a.postal_code, a.country) as told
      from people.parties p left join people.addresses a on a.party_id = p.id order by 1`.execute(owner)
  ).rows.map(({ told }) => told)

const record = (more: object = {}) =>
  createParty(world, ken, {
    kind: 'person',
    names: [{ written: 'Ann Lee' }],
    contacts: [{ value: 'ann@example.org' }],
    ...more,
  })

describe('where a giver lives', () => {
  test('reaches whoever is on record without it, by the first file that tells it', async () => {
    await record()
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010')) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee'])
    await take({ 'two.csv': paypalFrom(paidFrom('2AA', '1/6/2010', quay)) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee, 3 Quay Street, BS1 4DJ, GB'])
  })

  test('reaches whom a payment brought, when a later file or the same payment told anew has it', async () => {
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010')) }, mdy)
    await take({ 'one-with-addresses.csv': paypalFrom(paidFrom('1AA', '1/5/2010', quay)) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee, 3 Quay Street, BS1 4DJ, GB'])
  })

  test('is not changed by another that a payment tells', async () => {
    await record({ addresses: [{ lines: 'Hibiya 2-2', country: 'JP' }] })
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', quay)) }, mdy)
    await take({ 'two.csv': paypalFrom(paidFrom('2AA', '1/6/2010', mill)) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee, Hibiya 2-2, JP'])
  })

  test('is told in two files at once, and one holds', async () => {
    await record()
    await take(
      {
        'two.csv': paypalFrom(paidFrom('2AA', '1/6/2010', mill)),
        'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', quay)),
      },
      mdy,
    )
    expect(await addresses()).toEqual(['Ann Lee, 9 Mill Lane, LS1 2AB, GB'])
  })
})
