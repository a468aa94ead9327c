import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { correctParty } from '#modules/people/commands/correct-party.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import { restoreParty, voidParty } from '#modules/people/commands/void-party.ts'
import { findByRef, partyNamed } from '#modules/people/face.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import { searchPeople } from '#modules/people/queries/search-people.ts'
import { newId } from '#platform/ids.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const treasurer = as('treasurer')
const add = (given: object) => createParty(world, treasurer, { kind: 'person', ...given })
const person = (written: string, more: object = {}) => add({ names: [{ written }], ...more })
const problemsOf = (error: { problems: { field: string; code: string }[] }) =>
  error.problems.map(({ field, code }) => [field, code])

const hanako = await add({
  ref: 'G-1',
  names: [
    { written: '', family: '山田', given: '花子', kind: '', script: '' },
    { written: 'やまだ はなこ', kind: 'reading' },
    { written: 'Hanako Yamada', kind: 'primary' },
    { written: '', family: '', given: '', kind: 'alias', script: 'latin' },
  ],
  contacts: [
    { kind: '', value: 'Hanako@Example.jp' },
    { kind: '', value: '+81 3-1234-5678' },
    { kind: 'phone', value: '' },
  ],
  addresses: [
    { lines: '1-1 Chiyoda', postalCode: '100-0001', locality: 'Tokyo', country: 'jp', validFrom: '2009-04-01' },
    { lines: '', postalCode: '', locality: '', region: '', country: '', validFrom: '' },
  ],
  languages: ['ja', '', 'EN', 'ja'],
  knownSince: 'spring 2009',
  note: 'prefers letters',
})

test('a person is kept with names in several scripts, and empty lines of the form are none', async () => {
  const party = await getParty(world, treasurer, { id: hanako.id })
  expect(party).toMatchObject({ ref: 'G-1', display_name: '山田 花子', country: 'JP', languages: ['ja', 'en'] })
  expect(party.names).toEqual([
    { kind: 'primary', script: 'kanji', written: '山田 花子', family: '山田', given: '花子' },
    { kind: 'reading', script: 'kana', written: 'やまだ はなこ', family: null, given: null },
    { kind: 'primary', script: 'latin', written: 'Hanako Yamada', family: null, given: null },
  ])
  expect(party.contacts).toEqual([
    { kind: 'email', value: 'Hanako@Example.jp' },
    { kind: 'phone', value: '+81 3-1234-5678' },
  ])
  expect(party.addresses).toMatchObject([{ locality: 'Tokyo', country: 'JP', valid_from: '2009-04-01' }])
  expect(party.known_since_edtf).toBe('2009-21')
})

test('one name is enough, and a reference is counted up', async () => {
  const { id, ref } = await person('Suharto')
  expect(ref).toMatch(/^P-\d{5}$/)
  expect(await partyNamed(owner, id)).toMatchObject({ id, ref, kind: 'person', name: 'Suharto' })
})

test('what is wrong is told beside each field, and nothing is written', async () => {
  const wrong = {
    kind: 'robot',
    names: [{ kind: '', written: 'x'.repeat(201) }],
    contacts: [
      { kind: 'email', value: 'at home' },
      { kind: 'phone', value: '12' },
    ],
    addresses: [{ country: 'XX' }, { validFrom: '2011-02-30' }],
    languages: ['xx'],
    knownSince: 'someday',
  }
  const error = await add(wrong).catch((problem) => problem)
  expect(problemsOf(error)).toEqual([
    ['kind', 'input.not-one-of'],
    ['names.0.written', 'input.too-long'],
    ['contacts.0.value', 'people.not-an-email'],
    ['contacts.1.value', 'people.not-a-phone'],
    ['addresses.0.country', 'people.not-a-country'],
    ['addresses.1.validFrom', 'dates.impossible'],
    ['languages.0', 'people.not-a-language'],
    ['knownSince', 'dates.not-a-date'],
  ])
})

test('nobody is recorded without a name, or with a reading alone', async () => {
  await expect(add({ names: [{ written: '', kind: 'alias' }] })).rejects.toMatchObject({ code: 'people.name-needed' })
  await expect(add({ names: [{ written: 'やまだ', kind: 'reading' }] })).rejects.toMatchObject({
    code: 'people.primary-needed',
  })
  await expect(person('Twice', { ref: 'G-1' })).rejects.toMatchObject({ code: 'people.ref-taken', field: 'ref' })
})

test('NUL bytes and lone surrogates do not reach the database', async () => {
  const { id } = await person('Ann\0a \ud800', { note: 'a\0b' })
  expect(await getParty(world, treasurer, { id })).toMatchObject({ display_name: 'Anna \ufffd', note: 'ab' })
})

test('a correction keeps what was said before, names and addresses among it', async () => {
  const { id } = await person('Maria Smith', { contacts: [{ value: 'maria@example.org' }] })
  const correction = { kind: 'person', names: [{ written: 'Maria Schmidt', family: 'Schmidt', given: 'Maria' }] }
  await correctParty(world, treasurer, { id, ...correction, why: 'misspelt' })
  const party = await getParty(world, treasurer, { id })
  expect(party).toMatchObject({ display_name: 'Maria Schmidt', contacts: [] })
  expect(party.versions).toMatchObject([
    {
      change: 'corrected',
      reason: 'misspelt',
      before: { display_name: 'Maria Smith', contacts: [{ kind: 'email', value: 'maria@example.org' }] },
    },
  ])
})

test('a voided party is marked in lists, absent from search and references, and can be restored', async () => {
  const { id, ref } = await person('Entered Twice')
  await voidParty(world, treasurer, { id, why: 'a slip' })
  expect((await listParties(world, treasurer, { from: 'entered' })).rows[0]).toMatchObject({
    id,
    voided_at: world.clock(),
  })
  expect(await searchPeople(world, treasurer, { text: 'Entered Twice', most: 5 })).toEqual([])
  expect(await findByRef(owner, [ref])).toEqual(new Map())
  await expect(voidParty(world, treasurer, { id, why: 'again' })).rejects.toMatchObject({
    code: 'people.party-is-void',
  })
  await restoreParty(world, treasurer, { id, why: 'it was right' })
  expect((await findByRef(owner, [ref, 'nobody'])).get(ref)).toMatchObject({ id, name: 'Entered Twice' })
})

describe('search', () => {
  const find = async (text: string) =>
    (await searchPeople(world, treasurer, { text, most: 10 })).map(({ label }) => label)

  test.each(['yamada hanako', 'ハナコ', '山田', '花子', 'hanako@example.jp', 'HANAKO@', '+81 3 1234', 'G-1'])(
    'finds Hanako by %s',
    async (text) => {
      expect(await find(text)).toEqual(['山田 花子'])
    },
  )

  test.each(['%', '__', '\\', '\0', ' ', 'zzzz', '@', '山田 太郎'])('finds nobody by %j', async (text) => {
    expect(await find(text)).toEqual([])
  })

  test('finds each party once, and an organisation under its kind', async () => {
    await add({ kind: 'organisation', names: [{ written: 'Harbour Trust' }, { written: 'Harbour Trust e.V.' }] })
    expect(await searchPeople(world, treasurer, { text: 'harbour', most: 10 })).toMatchObject([
      { label: 'Harbour Trust', kind: 'people.organisation' },
    ])
  })
})

describe('the list', () => {
  test('is ordered by reading and family name, and jumps to a letter', async () => {
    await add({ names: [{ written: '鈴木 一郎' }, { written: 'すずき いちろう', kind: 'reading' }] })
    const { rows } = await listParties(world, treasurer, { from: 'SCH', size: 1 })
    expect(rows).toMatchObject([{ name: 'Maria Schmidt' }])
    const kana = await listParties(world, treasurer, { from: 'す' })
    expect(kana.rows.map(({ name }) => name)).toEqual(['鈴木 一郎', '山田 花子'])
  })

  test('is filtered by kind, country and language, and takes nonsense as no filter', async () => {
    const names = async (ask: object) =>
      (await listParties(world, treasurer, ask as never)).rows.map(({ name }) => name)
    expect(await names({ kind: 'organisation' })).toEqual(['Harbour Trust'])
    expect(await names({ country: 'JP', language: 'en' })).toEqual(['山田 花子'])
    expect((await names({ kind: 'robot', country: 'Japan', language: '%' })).length).toBeGreaterThan(5)
  })

  test('is walked page by page, forwards and back, without missing anybody', async () => {
    const { total } = await listParties(world, treasurer, {})
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await listParties(world, treasurer, { size: 2, ...(after && { after }) })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(Number(total))
    expect(seen.length).toBe(Number(total))
    const turned = await listParties(world, treasurer, { order: 'desc', size: 200 })
    expect(turned.rows.map(({ id }) => id)).toEqual(seen.reverse())
  })
})

test('looking at one party is logged; names and notes stand in no audit line', async () => {
  const { rows } = await sql<{ line: string }>`select to_jsonb(a)::text as line from platform.audit a
    where action like 'people.%'`.execute(owner)
  const lines = rows.map(({ line }) => line).join()
  expect(lines).toContain('people.get-party')
  expect(lines).toContain(hanako.id)
  expect(lines).not.toMatch(/山田|花子|Hanako|Schmidt|letters|example|Tokyo/i)
})

test('the aid officer does not see people, and the auditor does not change them', async () => {
  await expect(listParties(world, as('aid-officer'), {})).rejects.toMatchObject({ name: 'NotAllowed' })
  await expect(createParty(world, as('auditor'), {} as never)).rejects.toMatchObject({ name: 'NotAllowed' })
  await expect(getParty(world, treasurer, { id: newId() })).rejects.toMatchObject({ name: 'NotFound' })
})

test('a number in a line of contacts is told from an address, and what is neither is said so', async () => {
  const error = await person('Nina', { contacts: [{ kind: '', value: 'nowhere' }] }).catch((problem) => problem)
  expect(problemsOf(error)).toEqual([['contacts.0.value', 'people.not-a-contact']])
})
