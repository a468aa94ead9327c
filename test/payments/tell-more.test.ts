import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { take } = deskOf(world, ken)
const mdy = { order: 'mdy', mark: '.' } as const

const header =
  'Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,Transaction ID,Address Line 1,Town/City,Zip/Postal Code,Country,Balance Impact'
const paid = (id: string, day: number, where = ',,,') =>
  `1/${day}/2010,10:00:00,GMT,Ann Lee,Donation Payment,Completed,USD,50.00,-1.75,48.25,ann@example.org,${id},${where},Credit`
const file = (...lines: readonly string[]) => `${[header, ...lines].join('\r\n')}\r\n`
const quay = '3 Quay Street,Bristol,BS1 4DJ,United Kingdom'
const mill = '9 Mill Lane,Leeds,LS1 2AB,United Kingdom'

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
    await take({ 'one.csv': file(paid('1AA', 5)) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee'])
    await take({ 'two.csv': file(paid('2AA', 6, quay)) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee, 3 Quay Street, BS1 4DJ, GB'])
  })

  test('reaches whom a payment brought, when a later file or the same payment told anew has it', async () => {
    await take({ 'one.csv': file(paid('1AA', 5)) }, mdy)
    await take({ 'one-with-addresses.csv': file(paid('1AA', 5, quay)) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee, 3 Quay Street, BS1 4DJ, GB'])
  })

  test('is not changed by another that a payment tells', async () => {
    await record({ addresses: [{ lines: 'Hibiya 2-2', country: 'JP' }] })
    await take({ 'one.csv': file(paid('1AA', 5, quay)) }, mdy)
    await take({ 'two.csv': file(paid('2AA', 6, mill)) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee, Hibiya 2-2, JP'])
  })

  test('is told in two files at once, and one holds', async () => {
    await record()
    await take({ 'two.csv': file(paid('2AA', 6, mill)), 'one.csv': file(paid('1AA', 5, quay)) }, mdy)
    expect(await addresses()).toEqual(['Ann Lee, 9 Mill Lane, LS1 2AB, GB'])
  })
})
