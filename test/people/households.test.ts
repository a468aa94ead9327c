import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { addHouseholdMember } from '#modules/people/commands/households/add-household-member.ts'
import { correctHousehold } from '#modules/people/commands/households/correct-household.ts'
import { createHousehold } from '#modules/people/commands/households/create-household.ts'
import { liveApart } from '#modules/people/commands/households/live-apart.ts'
import { removeHouseholdMember } from '#modules/people/commands/households/remove-household-member.ts'
import { restoreHousehold, voidHousehold } from '#modules/people/commands/households/void-household.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { householdsOn } from '#modules/people/face.ts'
import { importHouseholds } from '#modules/people/imports/households.ts'
import { getHousehold } from '#modules/people/queries/get-household.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { listHouseholds } from '#modules/people/queries/list-households.ts'
import { listLikelyHouseholds } from '#modules/people/queries/list-likely-households.ts'
import { searchPeople } from '#modules/people/queries/search-people.ts'
import { testWorld } from '../world.ts'

// the view of today's households goes by the clock of the database
const today = new Date().toISOString().slice(0, 10)
const opened = await testWorld(`${today}T12:00:00Z`)
const { world, owner, as, csv, close } = opened
afterAll(close)
const treasurer = as('treasurer')

const person = async (ref: string, written: string, more: object = {}) =>
  (await createParty(world, treasurer, { ref, kind: 'person', names: [{ written }], ...more })).id
const at = (lines: string) => ({ addresses: [{ lines, postalCode: '980-0000', country: 'JP' }] })
const make = (members: readonly string[], since = '2010-04-01', more: object = {}) =>
  createHousehold(world, treasurer, { name: '佐藤家', language: 'ja', members, since, ...more })
const show = (id: string) => getHousehold(world, treasurer, { id })
const lived = async (id: string) => (await show(id)).members.map(({ ref, since, until }) => [ref, since, until])
const refsOn = async (day: string) => {
  const parties = await sql<{ id: string; ref: string }>`select id, ref from people.parties`.execute(owner)
  const refOf = new Map(parties.rows.map(({ id, ref }) => [id, ref]))
  return (await householdsOn(owner, day)).map(({ partyId, ref }) => `${refOf.get(partyId)} ${ref}`).sort()
}
const todayOf = async (ref: string) =>
  (
    await sql<{ ref: string }>`select h.ref from people.household_of h join people.parties p on p.id = h.party_id
    where p.ref = ${ref}`.execute(owner)
  ).rows.map((row) => row.ref)
const why = 'a test'

const ichiro = await person('S-1', '佐藤 一郎', at('緑町1-1'))
await person('S-2', '佐藤 花', at('緑町1-1'))
await person('S-3', '佐藤 次郎')
await createParty(world, treasurer, { ref: 'ORG', kind: 'organisation', names: [{ written: 'Sato Trading' }] })
const sato = await make(['S-1', '佐藤 花', '', ''], '2010-04-01')

test('a household has a reference, members since a day, and the address of the first', async () => {
  const household = await show(sato.id)
  expect(household).toMatchObject({ ref: sato.ref, name: '佐藤家', language: 'ja', voided_at: null })
  expect(sato.ref).toMatch(/^H-\d{4}$/)
  expect(household.living).toMatchObject({ whose: { ref: 'S-1' }, address: { lines: '緑町1-1' } })
  expect(await lived(sato.id)).toEqual([
    ['S-1', '2010-04-01', null],
    ['S-2', '2010-04-01', null],
  ])
  expect(await todayOf('S-2')).toEqual([sato.ref])
  expect(await getParty(world, treasurer, { id: ichiro })).toMatchObject({ household: { id: sato.id } })
})

test('somebody comes and goes, and each change keeps what was before', async () => {
  await addHouseholdMember(world, treasurer, { id: sato.id, member: 'S-3', since: '2010-06-01', why: 'moved in' })
  const member = (await show(sato.id)).members.find(({ ref }) => ref === 'S-3')
  await removeHouseholdMember(world, treasurer, { id: member?.id, until: '2011-03-31', why: 'moved out' })
  expect(await lived(sato.id)).toContainEqual(['S-3', '2010-06-01', '2011-03-31'])
  expect(await refsOn('2010-05-31')).toEqual([`S-1 ${sato.ref}`, `S-2 ${sato.ref}`])
  expect(await refsOn('2011-03-31')).toContain(`S-3 ${sato.ref}`)
  expect(await refsOn('2011-04-01')).not.toContain(`S-3 ${sato.ref}`)
  expect(await refsOn('2010-03-31')).toEqual([])
  expect(await todayOf('S-3')).toEqual([])
  const { versions } = await show(sato.id)
  expect(versions.map(({ reason }) => reason)).toEqual(['moved out', 'moved in'])
  expect(versions[0]?.before).toMatchObject({
    members: expect.arrayContaining([{ ref: 'S-3', since: '2010-06-01', until: null }]),
  })
})

describe('refuses', () => {
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      ({ code, field }) => [code, field],
    )

  test('who lives in another household on the same days, and takes who has left', async () => {
    expect(await refused(make(['S-1']))).toEqual(['people.household.lives-elsewhere', 'members.0'])
    expect(await refused(make(['S-3'], '2011-03-31'))).toEqual(['people.household.lives-elsewhere', 'members.0'])
    const alone = await make(['S-3'], '2011-04-01')
    expect(await todayOf('S-3')).toEqual([alone.ref])
    await voidHousehold(world, treasurer, { id: alone.id, why })
  })

  test('organisations, nobody, a part of a name, and one of several', async () => {
    expect(await refused(make(['ORG']))).toEqual(['people.household.persons-only', 'members.0'])
    expect(await refused(make(['', 'Nobody']))).toEqual(['people.unknown-party', 'members.1'])
    expect(await refused(make(['佐']))).toEqual(['people.unknown-party', 'members.0'])
    expect(await refused(make(['佐藤']))).toEqual(['people.party-not-clear', 'members.0'])
    expect(await refused(make(['', '']))).toEqual(['people.household.members-needed', 'members.0'])
  })

  test('days to come, a last day before the first, and leaving twice', async () => {
    expect(await refused(make(['S-3'], '2999-01-01'))).toEqual(['dates.not-come-yet', 'since'])
    const [one] = (await show(sato.id)).members
    const leave = (until: string) => removeHouseholdMember(world, treasurer, { id: one?.id, until, why })
    expect(await refused(leave('2010-03-31'))).toEqual(['people.household.left-before', 'until'])
    expect(await refused(leave('2999-01-01'))).toEqual(['dates.not-come-yet', 'until'])
    const gone = (await show(sato.id)).members.find(({ until }) => until !== null)
    expect(await refused(removeHouseholdMember(world, treasurer, { id: gone?.id, until: today, why }))).toEqual([
      'people.household.has-left',
      'until',
    ])
  })

  test('a reference twice, and the address of somebody else', async () => {
    expect(await refused(make(['S-3'], '2011-04-01', { ref: sato.ref }))).toEqual(['people.ref-taken', 'ref'])
    const change = { id: sato.id, name: '佐藤家', language: 'ja', why }
    expect(await refused(correctHousehold(world, treasurer, { ...change, addressOf: 'ORG' }))).toEqual([
      'people.household.not-a-member',
      'addressOf',
    ])
  })
})

test('a correction changes how it is addressed and whose address it has', async () => {
  await correctHousehold(world, treasurer, {
    id: sato.id,
    name: 'Mr and Mrs Sato',
    language: 'en',
    addressOf: 'S-2',
    why,
  })
  expect(await show(sato.id)).toMatchObject({ name: 'Mr and Mrs Sato', living: { whose: { ref: 'S-2' } } })
  expect((await listHouseholds(world, treasurer, { from: 'MR' })).rows[0]).toMatchObject({
    ref: sato.ref,
    members: ['佐藤 一郎', '佐藤 花'],
  })
  expect(await searchPeople(world, treasurer, { text: 'mr and', most: 5 })).toEqual([
    { href: `/people/households/${sato.id}`, label: 'Mr and Mrs Sato', kind: 'people.household', note: sato.ref },
  ])
})

test('a void household holds nobody, and comes back unless its members live elsewhere by then', async () => {
  await voidHousehold(world, treasurer, { id: sato.id, why })
  expect(await todayOf('S-1')).toEqual([])
  const other = await make(['S-1'], '2011-05-01')
  await expect(restoreHousehold(world, treasurer, { id: sato.id, why })).rejects.toMatchObject({
    code: 'people.household.lives-elsewhere',
  })
  const [member] = (await show(other.id)).members
  await removeHouseholdMember(world, treasurer, { id: member?.id, until: '', why: 'never lived there' })
  expect(await lived(other.id)).toEqual([])
  await restoreHousehold(world, treasurer, { id: sato.id, why })
  expect(await todayOf('S-1')).toEqual([sato.ref])
})

test('merged records are one person: under every id it has one household, and two of different ones cannot be merged', async () => {
  await person('S-9', '佐藤 一朗')
  await mergeParties(world, treasurer, { keep: 'S-9', other: 'S-1', why })
  expect(await todayOf('S-9')).toEqual([sato.ref])
  expect(await todayOf('S-1')).toEqual([sato.ref])
  expect(await refsOn('2010-05-01')).toEqual([`S-1 ${sato.ref}`, `S-2 ${sato.ref}`, `S-9 ${sato.ref}`])
  await person('S-10', '佐藤 イチロー')
  await make(['S-10'], '2010-01-01')
  await expect(mergeParties(world, treasurer, { keep: 'S-9', other: 'S-10', why })).rejects.toMatchObject({
    code: 'people.household.merged-live-apart',
  })
  await expect(make(['S-1'], '2012-01-01')).rejects.toMatchObject({ code: 'people.household.lives-elsewhere' })
})

describe('likely households', () => {
  const likely = async () =>
    (await listLikelyHouseholds(world, treasurer, { day: today })).rows.map(({ family, persons }) => [
      family,
      ...persons.map(({ ref }) => ref),
    ])

  test('are persons of one address and family name who are in none and were not told apart', async () => {
    const road = { addresses: [{ lines: '1 Mill Lane', postalCode: '000 00', country: 'SE' }] }
    const shout = { addresses: [{ lines: '1 MILL LANE', postalCode: '000 00', country: 'SE' }] }
    await person('L-1', 'Karin Lindqvist', road)
    await person('L-2', 'Lindqvist, Thomas', shout)
    await person('L-3', 'Ola Nordmann', road)
    await person('L-4', 'Eva Lindqvist', { addresses: [{ lines: '2 Mill Lane', postalCode: '000 00', country: 'SE' }] })
    await person('K-1', '김민수', { names: [{ family: '김', given: '민수' }], ...at('역삼로 1') })
    await person('K-2', '김영희', { names: [{ family: '김', given: '영희' }], ...at('역삼로 1') })
    expect(await likely()).toEqual([
      ['Lindqvist', 'L-1', 'L-2'],
      ['김', 'K-1', 'K-2'],
    ])
    await liveApart(world, treasurer, { members: ['L-1', 'L-2'] })
    await make(['K-1'], '2010-04-01')
    expect(await likely()).toEqual([])
    await person('L-5', 'Nils Lindqvist', road)
    expect(await likely()).toEqual([['Lindqvist', 'L-1', 'L-2', 'L-5']])
  })
})

test('likely households of very many addresses are walked through, each once', async () => {
  await sql`insert into people.parties (id, ref, kind, display_name, sort_name, current_id)
    select id, 'W-' || n, 'person', 'Person ' || (n / 2), 'person', id
    from (select n, gen_random_uuid() as id from generate_series(2, 4101) n) made`.execute(owner)
  await sql`insert into people.names (party_id, position, kind, script, written, search_key, same_key, part_keys)
    select id, 0, 'primary', 'latin', display_name, 'person', 'person', '{person}' from people.parties where ref like 'W-%'`.execute(
    owner,
  )
  await sql`insert into people.addresses (party_id, position, lines, postal_code, country)
    select id, 0, 'Wide Road ' || substr(display_name, 8), '1', 'SE' from people.parties where ref like 'W-%'`.execute(
    owner,
  )
  const seen: string[] = []
  let after: string | undefined
  let pages = 0
  do {
    const page = await listLikelyHouseholds(world, treasurer, { day: today, ...(after && { after }) })
    seen.push(...page.rows.map(({ address }) => address).filter((address) => address.startsWith('1 wide')))
    after = page.next
    pages += 1
  } while (after)
  expect(pages).toBe(2)
  expect([seen.length, new Set(seen).size]).toEqual([2050, 2050])
})

describe('the import', () => {
  const head = 'household,name,language,member,since,until\n'
  test('takes each time of each person once, and tells what is wrong at its line', async () => {
    await person('I-1', 'Ida Berg')
    await person('I-2', 'Jan Berg')
    const file = `${head}B-1,Berg family,en,I-1,2009-01-01,\nB-1,Berg family,en,I-2,2009-01-01,2010-12-31\nB-2,Jan Berg,en,I-2,2011-01-01,\n`
    expect(await csv(importHouseholds, 'h.csv', file)).toMatchObject({ added: 3n, known: 0n })
    expect(await csv(importHouseholds, 'h.csv', file)).toMatchObject({ added: 0n, known: 3n, differing: 0n })
    expect(await refsOn('2010-12-31')).toContain('I-2 B-1')
    expect(await refsOn('2011-01-01')).toContain('I-2 B-2')
    const wrong = `${head}B-3,X,en,I-1,2010-01-01,\nB-3,X,en,NOBODY,2010-01-01,\nB-3,X,en,ORG,2010-01-01,\nB-3,X,en,S-3,2010-02-01,2010-01-01\n`
    const error = await csv(importHouseholds, 'w.csv', wrong).catch((problem) => problem)
    const told = error.problems
      .map((one: { code: string; place: { line: number } }) => [one.place.line, one.code])
      .sort()
    expect(told).toEqual([
      [2, 'people.household.lives-elsewhere'],
      [3, 'people.unknown-party'],
      [4, 'people.household.persons-only'],
      [5, 'people.household.left-before'],
    ])
  })
})

test('the aid officer sees no households, and the auditor changes none', async () => {
  await expect(listHouseholds(world, as('aid-officer'), {})).rejects.toMatchObject({ name: 'NotAllowed' })
  await expect(voidHousehold(world, as('auditor'), { id: sato.id, why })).rejects.toMatchObject({ name: 'NotAllowed' })
  const { rows } = await sql<{ line: string }>`select to_jsonb(a)::text as line from platform.audit a
    where action like '%household%'`.execute(owner)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.map(({ line }) => line).join()).not.toMatch(/佐藤|Sato|moved|緑町/)
})
