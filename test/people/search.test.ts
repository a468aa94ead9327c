import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { findByText } from '#modules/people/face.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import { gramsOf, pairsOf } from '#modules/people/rules/pairs.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { amongPeople } from './payers.ts'

const world = await testWorld()
afterAll(world.close)
const treasurer = world.as('treasurer')
const add = (ref: string, names: readonly object[], more: object = {}) =>
  createParty(world.world, treasurer, { ref, kind: 'person', names, ...more })

await add('hanako', [
  { family: '山田', given: '花子' },
  { written: 'やまだ はなこ', kind: 'reading' },
])
await add('anna', [{ written: 'Anna Katharina Müller' }], { contacts: [{ value: 'anna@example.org' }] })
await add('minsu', [{ family: '김', given: '민수' }])
await add('wei', [{ family: '欧阳', given: '伟国' }])
await add('oak', [{ written: 'Oak & Sons' }], { kind: 'organisation' })

const found = async (text: string) =>
  (await amongPeople(world, (tx) => findByText(tx, text, 20))).map(({ ref, whole }) => `${ref}${whole ? '!' : ''}`)

describe('a text of two letters and more finds names that have it anywhere', () => {
  test.each([
    ['田花', ['hanako']],
    ['まだ', ['hanako']],
    ['ダハ', ['hanako']],
    ['ﾏﾀﾞﾊ', ['hanako']],
    ['民수', []],
    ['민수', ['minsu!']],
    ['김민', ['minsu']],
    ['阳伟', ['wei']],
    ['伟国', ['wei!']],
    ['th', ['anna']],
    ['RIN', ['anna']],
    ['ulle', ['anna']],
    ['mull kath', ['anna']],
    ['Muller, Anna', ['anna!']],
    ['so', ['oak']],
    ['an na', ['anna']],
    ['nan', []],
    ['aa', []],
    ['a%', ['anna']],
    ['%_', []],
  ])('%s: %j', async (text, refs) => {
    expect(await found(text)).toEqual(refs)
  })

  test('one letter finds those who begin with it or have it as a part, two of them both', async () => {
    expect(await found('김')).toEqual(['minsu!'])
    expect(await found('o')).toEqual(['oak'])
    expect(await found('김 민')).toEqual(['minsu'])
  })
})

test('whole names stand before parts of others, however many have these', async () => {
  await sql`insert into people.parties (id, ref, kind, display_name, sort_name, current_id)
    select id, 'many-' || n, 'person', 'Lista ' || n, 'lista', id
    from (select n, gen_random_uuid() as id from generate_series(1, 400) n) made`.execute(world.owner)
  await sql`insert into people.names (party_id, position, kind, script, written, search_key, same_key, part_keys)
    select id, 0, 'primary', 'latin', display_name, 'lista' || ref, 'lista', array['lista', ref]
    from people.parties where ref like 'many-%'`.execute(world.owner)
  await add('last', [{ written: 'Zoe Lis' }])
  const hits = await amongPeople(world, (tx) => findByText(tx, 'lis', 200))
  expect(hits).toHaveLength(200)
  expect(hits.find(({ ref }) => ref === 'last')).toMatchObject({ whole: true })
})

test('of people with many names that hold a text, it is said that these are not all', async () => {
  await sql`insert into people.parties (id, ref, kind, display_name, sort_name, current_id)
    select id, 'both-' || n, 'person', 'Quux ' || n, 'quux', id
    from (select n, gen_random_uuid() as id from generate_series(1, 150) n) made`.execute(world.owner)
  await sql`insert into people.names (party_id, position, kind, script, written, search_key, same_key, part_keys)
    select p.id, at, case at when 0 then 'primary' else 'alias' end, 'latin', display_name, 'quux' || ref, 'quux' || at, array['quux' || at]
    from people.parties p, generate_series(0, 1) at where ref like 'both-%'`.execute(world.owner)
  const hits = await amongPeople(world, (tx) => findByText(tx, 'uu', 200))
  expect(hits.length).toBeGreaterThanOrEqual(125)
  expect(hits.length).toBeLessThan(200)
  expect(hits.every(({ cut }) => cut)).toBe(true)
  expect((await amongPeople(world, (tx) => findByText(tx, 'both-149', 200))).map(({ cut }) => cut)).toEqual([false])
})

test('the pairs and triples of the database are those of the rule', async () => {
  for (const key of ['smith', '山田花子', '李', '', 'anan', 'ab', '𠮷野家', "o'neil%_", 'abcdefgh']) {
    const { rows } = await sql<{ grams: string[] }>`select people.grams(${key}) as grams`.execute(world.owner)
    expect([...new Set(rows[0]?.grams)].sort()).toEqual([...new Set([...pairsOf(key), ...gramsOf(key)])].sort())
  }
})

describe('the list of people', () => {
  const refs = async (ask: object) =>
    (await listParties(world.world, treasurer, ask as never)).rows.map(({ ref }) => ref)

  test('shows whom a text finds, in its order and by its other filters, page by page', async () => {
    expect(await refs({ text: 'anna@' })).toEqual(['anna'])
    expect(await refs({ text: 'oa' })).toEqual(['oak'])
    expect(await refs({ text: 'oa', kind: 'person' })).toEqual([])
    expect(await refs({ text: 'zz' })).toEqual([])
    const first = await listParties(world.world, treasurer, { text: 'lista', size: 150 })
    expect(first).toMatchObject({ cut: 200, total: 200n })
    const { rows, next } = await listParties(world.world, treasurer, { text: 'lista', size: 150, after: first.next })
    expect(rows).toHaveLength(50)
    expect(next).toBeUndefined()
    expect(await listParties(world.world, treasurer, { text: 'Zoe' })).toMatchObject({ cut: undefined, total: 1n })
  })

  test('has a field for it, and says when it shows only the first', async () => {
    const visitor = await signIn(staffApplication(world.world, reach), world.world, 'treasurer')
    const read = async (path: string) => (await visitor.get(path)).text()
    const page = await read('/people?text=lista')
    expect(page).toContain('name="text"')
    expect(page).toContain('The first 200 are shown.')
    expect(await read('/people?text=Zoe')).not.toContain('The first 200')
  })
})

test('a party shows who is spelt much like it, also with the words turned round', async () => {
  const { id } = await add('spelt', [{ written: 'Anna Katarina Muller' }])
  const { alike } = await getParty(world.world, treasurer, { id })
  expect(alike.map(({ ref, by }) => [ref, by])).toEqual([['anna', 'spelling']])
})
