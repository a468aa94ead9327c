import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { correctParty } from '#modules/people/commands/correct-party.ts'
import { createParty } from '#modules/people/commands/create-party.ts'
import { keepApart } from '#modules/people/commands/keep-apart.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { unmergeParties } from '#modules/people/commands/unmerge-parties.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { findByRef, partyNamed } from '#modules/people/face.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { listDuplicates } from '#modules/people/queries/list-duplicates.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import { searchPeople } from '#modules/people/queries/search-people.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const treasurer = as('treasurer')
const person = (ref: string, written: string, more: object = {}) =>
  createParty(world, treasurer, { kind: 'person', ref, names: [{ written }], ...more })
const merge = (keep: string, other: string) => mergeParties(world, treasurer, { keep, other, why: 'same person' })
const nameNow = async (id: string) => (await partyNamed(owner, id))?.ref
const why = 'not the same after all'

test('the merged record stays readable, says where it went, and leaves lists and search', async () => {
  const lena = await person('L-1', 'Lena Fischer')
  const other = await person('L-2', 'Lena Fisher')
  await merge('L-1', 'L-2')
  const party = await getParty(world, treasurer, { id: other.id })
  expect(party).toMatchObject({
    display_name: 'Lena Fisher',
    mergedInto: { id: lena.id, ref: 'L-1', by: 'treasurer', why: 'same person', at: world.clock() },
  })
  expect((await getParty(world, treasurer, { id: lena.id })).merged).toMatchObject([{ ref: 'L-2' }])
  expect((await listParties(world, treasurer, { from: 'lena' })).rows.map(({ ref }) => ref)).toEqual(['L-1'])
  expect(await searchPeople(world, treasurer, { text: 'Fisher', most: 5 })).toMatchObject([{ label: 'Lena Fischer' }])
  expect((await findByRef(owner, ['L-2'])).get('L-2')).toMatchObject({ id: lena.id, ref: 'L-1' })
})

test('a merge is undone with its reason, and the history tells both', async () => {
  const found = await searchPeople(world, treasurer, { text: 'L-2', most: 1 })
  expect(found).toMatchObject([{ label: 'Lena Fischer' }])
  const { rows } = await sql<{ id: string }>`select id from people.parties where ref = 'L-2'`.execute(owner)
  const id = rows[0]?.id ?? ''
  await unmergeParties(world, treasurer, { id, why })
  const party = await getParty(world, treasurer, { id })
  expect(party).toMatchObject({ mergedInto: null, current_id: id })
  expect(party.versions.map(({ change, reason }) => [change, reason])).toEqual([
    ['restored', why],
    ['merged', 'same person'],
  ])
  await expect(unmergeParties(world, treasurer, { id, why })).rejects.toMatchObject({
    code: 'people.unmerge-parties.not-merged',
  })
})

test('who was merged before comes along, in a chain and out of it', async () => {
  const [a, b, c] = [await person('C-1', 'Chain A'), await person('C-2', 'Chain B'), await person('C-3', 'Chain C')]
  await merge('C-2', 'C-1')
  await merge('C-3', 'C-2')
  expect([await nameNow(a.id), await nameNow(b.id), await nameNow(c.id)]).toEqual(['C-3', 'C-3', 'C-3'])
  await unmergeParties(world, treasurer, { id: b.id, why })
  expect([await nameNow(a.id), await nameNow(b.id), await nameNow(c.id)]).toEqual(['C-2', 'C-2', 'C-3'])
  await unmergeParties(world, treasurer, { id: a.id, why })
  expect(await nameNow(a.id)).toBe('C-1')
})

test('what cannot be merged is refused beside its field', async () => {
  await person('R-1', 'Rosa')
  const rosa = await person('R-2', 'Rosa B')
  await createParty(world, treasurer, { kind: 'organisation', ref: 'R-3', names: [{ written: 'Rosa Ltd' }] })
  await person('R-4', 'Rosa D')
  await expect(merge('R-1', 'R-1')).rejects.toMatchObject({ code: 'people.merge-parties.same', field: 'other' })
  await expect(merge('R-1', 'R-9')).rejects.toMatchObject({ code: 'people.unknown-party', field: 'other' })
  await expect(merge('R-1', 'R-3')).rejects.toMatchObject({ code: 'people.merge-parties.kinds-differ' })
  await voidParty(world, treasurer, { id: rosa.id, why: 'a slip' })
  await expect(merge('R-2', 'R-1')).rejects.toMatchObject({ code: 'people.party-is-void', field: 'keep' })
  await merge('R-1', 'R-4')
  await expect(merge('R-4', 'R-1')).rejects.toMatchObject({ code: 'people.party-is-merged', field: 'keep' })
})

test('a merged party is not corrected, and one that holds others is not voided', async () => {
  const keep = await person('V-1', 'Vera')
  const other = await person('V-2', 'Vera K')
  await merge('V-1', 'V-2')
  await expect(voidParty(world, treasurer, { id: keep.id, why })).rejects.toMatchObject({
    code: 'people.void-party.has-merged',
  })
  const correction = { id: other.id, kind: 'person', names: [{ written: 'Vera L' }], why }
  await expect(correctParty(world, treasurer, correction as never)).rejects.toMatchObject({
    code: 'people.party-is-merged',
  })
})

test('two merges at the same moment in opposite directions leave no circle', async () => {
  const [one, two] = [await person('O-1', 'Olga'), await person('O-2', 'Olga M')]
  const results = await Promise.allSettled([merge('O-1', 'O-2'), merge('O-2', 'O-1')])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'people.party-is-merged' },
  })
  expect(await nameNow(one.id)).toBe(await nameNow(two.id))
})

test('likely duplicates are found by name in any order of words, by reading never, and by e-mail', async () => {
  await person('D-1', 'Maria Schmidt')
  await person('D-2', 'SCHMIDT, María')
  await person('D-3', 'Tom Berg', { contacts: [{ value: 'tom@example.org' }] })
  await person('D-4', 'T. Berg', { contacts: [{ value: 'Tom@Example.org' }] })
  const reading = { written: 'さとう けん', kind: 'reading' }
  await person('D-5', '佐藤 健', { names: [{ written: '佐藤 健' }, reading] })
  await person('D-6', '佐藤 賢', { names: [{ written: '佐藤 賢' }, reading] })
  const pairs = await listDuplicates(world, treasurer, {})
  expect(pairs.map(({ by, ref, other_ref }) => [by, ref, other_ref])).toEqual([
    ['name', 'D-1', 'D-2'],
    ['contact', 'D-3', 'D-4'],
  ])
})

test('who was kept apart or merged is no longer proposed', async () => {
  await keepApart(world, treasurer, { one: 'D-2', other: 'D-1' })
  await keepApart(world, treasurer, { one: 'D-1', other: 'D-2' })
  await merge('D-3', 'D-4')
  expect(await listDuplicates(world, treasurer, {})).toEqual([])
  await expect(keepApart(world, treasurer, { one: 'D-1', other: 'D-1' })).rejects.toMatchObject({
    code: 'people.merge-parties.same',
  })
})

test('a party shows those that may be the same, also when a few letters differ', async () => {
  const { id } = await person('S-1', 'Katharina Hofmann')
  await person('S-2', 'Katharina Hoffmann')
  await person('S-3', 'Peter Lang')
  expect((await getParty(world, treasurer, { id })).alike).toMatchObject([{ ref: 'S-2', by: 'spelling' }])
})
