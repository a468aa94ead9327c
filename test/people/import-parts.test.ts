import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctParty } from '#modules/people/commands/correct-party.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { importAddresses } from '#modules/people/imports/addresses.ts'
import { importContacts } from '#modules/people/imports/contacts.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { testWorld } from '../world.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const why = 'told by telephone'

const ids = new Map<string, string>()
const read = (ref: string) => getParty(world, ken, { id: ids.get(ref) ?? '' })
const problemsOf = async (act: ReturnType<typeof csv>) => {
  const error = await act.catch((problem) => problem)
  return error.problems.map((one: { code: string; place: { line: number; column: string } }) => [
    ...[one.place.line, one.place.column, one.code],
  ])
}

beforeAll(async () => {
  await csv(importParties, 'people.csv', exampleOf(importParties))
  const { rows } = await listParties(world, ken, { size: 200 } as never)
  for (const { ref, id } of rows) ids.set(ref, id)
})

describe('contacts from a file', () => {
  const file =
    'party,kind,value\nP-1,phone,+81 3 1234 5678\nP-1,email,hanako.y@example.jp\nP-3,E-mail,minsu@example.kr\n'

  test('come after those that are there, once, and the record keeps what it said before', async () => {
    expect(await csv(importContacts, 'c.csv', file)).toMatchObject({ added: 3n, known: 0n })
    expect(await csv(importContacts, 'c.csv', file)).toMatchObject({ added: 0n, known: 3n, differing: 0n })
    const party = await read('P-1')
    expect(party.contacts).toEqual([
      { kind: 'email', value: 'hanako@example.jp' },
      { kind: 'phone', value: '+81 3 1234 5678' },
      { kind: 'email', value: 'hanako.y@example.jp' },
    ])
    expect(party.versions).toMatchObject([{ change: 'corrected', reason: 'Added from a file' }])
    expect(party.versions[0]?.before).toMatchObject({ contacts: [{ kind: 'email', value: 'hanako@example.jp' }] })
    expect((await read('P-4')).versions).toEqual([])
  })

  test('are known by what they are, however they are spelled', async () => {
    const again = 'party,kind,value\nP-1,email,HANAKO@example.jp\n'
    expect(await csv(importContacts, 'c.csv', again)).toMatchObject({ added: 0n, known: 1n, differing: 1n })
  })

  test('are judged as those that are typed, and only for who is in use', async () => {
    const gone = await createParty(world, ken, { kind: 'person', names: [{ written: 'Gone' }], ref: 'X-1' } as never)
    await voidParty(world, ken, { id: gone.id, why })
    const twin = await createParty(world, ken, { kind: 'person', names: [{ written: 'Twin' }], ref: 'X-2' } as never)
    await mergeParties(world, ken, { keep: 'P-1', other: twin.ref, why })
    const wrong = [
      'party,kind,value',
      'P-99,phone,+81 3 1234 5678',
      `${gone.ref},phone,+81 3 1234 5678`,
      `${twin.ref},phone,+81 3 1234 5678`,
    ]
    expect(await problemsOf(csv(importContacts, 'w.csv', wrong.join('\n')))).toEqual([
      [2, 'party', 'people.unknown-party'],
      [3, 'party', 'people.party-is-void'],
      [4, 'party', 'people.party-is-merged'],
    ])
    const badly = 'party,kind,value\nP-1,email,nowhere\nP-1,phone,12\nP-1,fax,123\n'
    expect(await problemsOf(csv(importContacts, 'w.csv', badly))).toEqual([
      [2, 'value', 'people.not-an-email'],
      [3, 'value', 'people.not-a-phone'],
      [4, 'kind', 'imports.not-one-of'],
    ])
  })

  test('are never more than a form can hold', async () => {
    const many = Array.from({ length: 41 }, (_, n) => `P-2,email,a${n}@example.org\n`).join('')
    expect(await problemsOf(csv(importContacts, 'm.csv', `party,kind,value\n${many}`))).toEqual([
      [42, 'party', 'people.too-many-parts'],
    ])
  })
})

describe('addresses from a file', () => {
  const head = 'party,address,postal_code,locality,country,valid_from\n'

  test('come after the present one; who had none lives at the first', async () => {
    const file = `${head}P-1,Hibiya 2-2,100-0006,Tokyo,JP,2010-04-01\nP-4,3 Quay Street,,Bristol,GB,\n`
    expect(await csv(importAddresses, 'a.csv', file)).toMatchObject({ added: 2n, known: 0n })
    expect(await csv(importAddresses, 'a.csv', file)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
    const hanako = await read('P-1')
    expect(hanako.addresses).toMatchObject([
      { lines: 'Chiyoda 1-1' },
      { lines: 'Hibiya 2-2', postal_code: '100-0006', valid_from: '2010-04-01' },
    ])
    expect(hanako.country).toBe('JP')
    const oak = await read('P-4')
    expect([oak.country, oak.addresses.map(({ lines }) => lines)]).toEqual(['GB', ['3 Quay Street']])
  })

  test('that say another thing of a place that is known are told, not taken', async () => {
    const other = `${head}P-4,3 Quay Street,BS1 4RW,Bristol,GB,\n`
    expect(await csv(importAddresses, 'a.csv', other)).toMatchObject({ added: 0n, differing: 1n })
  })

  test('stand in the history beside what is corrected later', async () => {
    const { kind, names, contacts, languages } = await read('P-4')
    await correctParty(world, ken, {
      id: ids.get('P-4'),
      kind,
      names,
      contacts,
      addresses: [],
      languages,
      why,
    } as never)
    const { versions } = await read('P-4')
    expect(versions.map(({ before }) => (before as { addresses: unknown[] }).addresses.length)).toEqual([1, 0])
  })
})
