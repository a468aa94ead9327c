import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctChild } from '#modules/sponsorship/commands/correct-child.ts'
import { createChild } from '#modules/sponsorship/commands/create-child.ts'
import { recordExit, undoExit } from '#modules/sponsorship/commands/record-exit.ts'
import { recordRegistration, voidRegistration } from '#modules/sponsorship/commands/record-registration.ts'
import { recordSchooling, voidSchooling } from '#modules/sponsorship/commands/record-schooling.ts'
import { restoreChild, voidChild } from '#modules/sponsorship/commands/void-child.ts'
import { getChild } from '#modules/sponsorship/queries/get-child.ts'
import { getSponsorship } from '#modules/sponsorship/queries/get-sponsorship.ts'
import { listChildren } from '#modules/sponsorship/queries/list-children.ts'
import { searchSponsorship } from '#modules/sponsorship/queries/search-sponsorship.ts'
import { NotFound } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const officer = as('sponsorship-officer')
const desk = deskOf(world, { officer, director: as('director') })
const why = 'told wrongly'

beforeAll(() => desk.party('S-1'))

test('the table of children has no column for a name, a picture, a place or a free text', async () => {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'sponsorship' and table_name = 'children' order by ordinal_position`.execute(owner)
  expect(rows.map(({ name }) => name)).toEqual([
    ...['id', 'code', 'kind', 'birth_year', 'date_edtf', 'date_start', 'date_end', 'date_printed'],
    ...['recorded_at', 'recorded_by', 'voided_at'],
  ])
})

test('a child gets the next free code, which tells nothing of when it came', async () => {
  await desk.child('C-0001')
  const { code } = await createChild(world, officer, { kind: 'orphan', entered: '2010' })
  expect(code).toBe('C-0002')
})

test('keeps what was so at the entry as the first rows of its histories', async () => {
  const { id } = await desk.child('First', { entered: 'March 2008', stage: 'primary', registration: 'none' })
  const child = await getChild(world, officer, { id })
  expect(child.schoolings).toMatchObject([{ stage: 'primary', date_edtf: '2008-03', position: 0 }])
  expect(child.registrations).toMatchObject([{ registration: 'none', date_edtf: '2008-03', position: 0 }])
})

describe('a history', () => {
  test('tells the latest by its date as what is so now, in whatever order it was recorded', async () => {
    const { id } = await desk.child('Histories')
    await recordSchooling(world, officer, { id, stage: 'middle', date: '2011-03' })
    await recordSchooling(world, officer, { id, stage: 'primary', date: '2008-09' })
    await recordRegistration(world, officer, { id, registration: 'applied', date: '2011-01', note: 'third try' })
    await recordRegistration(world, officer, { id, registration: 'granted', date: '2011-05-02' })
    expect(await desk.standingOf(id)).toEqual(['middle', 'granted', undefined])
    const { registrations } = await getChild(world, officer, { id })
    expect(registrations.map(({ registration, note }) => [registration, note])).toEqual([
      ['granted', null],
      ['applied', 'third try'],
    ])
  })

  test('falls back to the row before when the latest was a mistake, and keeps both with the reason', async () => {
    const { id } = await desk.child('Mistakes', { stage: 'primary', registration: 'none' })
    await recordSchooling(world, officer, { id, stage: 'university', date: '2011-02' })
    await recordRegistration(world, officer, { id, registration: 'granted', date: '2011-02' })
    await voidSchooling(world, officer, { id, position: '1', why })
    await voidRegistration(world, officer, { id, position: '1', why })
    expect(await desk.standingOf(id)).toEqual(['primary', 'none', undefined])
    const { schoolings, versions } = await getChild(world, officer, { id })
    expect(schoolings).toHaveLength(2)
    expect(versions.map(({ reason, before }) => [reason, Object.keys(before).includes('schoolings')])).toEqual([
      [why, false],
      [why, true],
    ])
  })

  test('has no row to void twice, or none of that place', async () => {
    const { id } = await desk.child('Twice', { stage: 'primary' })
    await voidSchooling(world, officer, { id, position: '0', why })
    for (const position of ['0', '7', '123456789'])
      await expect(voidSchooling(world, officer, { id, position, why })).rejects.toMatchObject({
        code: 'sponsorship.unknown-step',
        field: 'position',
      })
  })

  test('holds nothing that has not come yet', async () => {
    const { id } = await desk.child('Coming')
    const acts = [
      () => recordSchooling(world, officer, { id, stage: 'high', date: '2011-10' }),
      () => recordRegistration(world, officer, { id, registration: 'lost', date: '2012' }),
      () => recordExit(world, officer, { id, reason: 'died', date: '2011-09-06' }),
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'date' })
  })
})

describe('a child that leaves', () => {
  test('leaves once, not before it came, and can be taken back', async () => {
    const { id } = await desk.child('Leaves', { entered: '2009' })
    const leave = (date: string) => recordExit(world, officer, { id, reason: 'with-parent', date })
    await expect(leave('2008-12-31')).rejects.toMatchObject({ code: 'sponsorship.before-entry', field: 'date' })
    await leave('2011-02')
    await expect(leave('2011-03')).rejects.toMatchObject({ code: 'sponsorship.has-left' })
    expect((await desk.standingOf(id))[2]).toBe('with-parent')
    await undoExit(world, officer, { id, why })
    await expect(undoExit(world, officer, { id, why })).rejects.toMatchObject({ code: 'sponsorship.has-not-left' })
    expect((await desk.standingOf(id))[2]).toBeUndefined()
    await leave('2011-03')
    const { exits } = await getChild(world, officer, { id })
    expect(exits.map(({ date_edtf, voided_at }) => [date_edtf, voided_at !== null])).toEqual([
      ['2011-03', false],
      ['2011-02', true],
    ])
  })

  test('takes its sponsorships along when asked to, but none that began later', async () => {
    const { id } = await desk.child('Along')
    const { id: sponsorship } = await desk.sponsor('S-1', 'Along', '2010-05')
    const leave = (date: string, endSponsorships: string) =>
      recordExit(world, officer, { id, reason: 'moved-on', date, endSponsorships })
    await expect(leave('2010-04', 'yes')).rejects.toMatchObject({ code: 'sponsorship.ends-before-beginning' })
    expect((await desk.standingOf(id))[2]).toBeUndefined()
    await leave('2011-06', 'yes')
    expect((await getSponsorship(world, officer, { id: sponsorship })).ended).toMatchObject({
      reason: 'child-left',
      date_edtf: '2011-06',
    })
  })

  test('leaves its sponsorships in force when nobody asks to end them', async () => {
    const { id } = await desk.child('Alone')
    const { id: sponsorship } = await desk.sponsor('S-1', 'Alone')
    await recordExit(world, officer, { id, reason: 'other', date: '2011-06' })
    expect((await getSponsorship(world, officer, { id: sponsorship })).ended).toBeNull()
  })
})

describe('a correction', () => {
  test('keeps the version before', async () => {
    const { id } = await desk.child('Before', { birthYear: '1999' })
    await correctChild(world, officer, { id, code: 'After', kind: 'orphan', birthYear: '', entered: '2009', why })
    const child = await getChild(world, officer, { id })
    expect(child).toMatchObject({ code: 'After', kind: 'orphan', birth_year: null, date_edtf: '2009' })
    expect(child.versions[0]).toMatchObject({
      reason: why,
      before: { code: 'Before', kind: 'second-generation', birth_year: 1999 },
    })
  })

  test('cannot put the entry after the exit', async () => {
    const { id } = await desk.child('Order')
    await recordExit(world, officer, { id, reason: 'other', date: '2010' })
    await expect(
      correctChild(world, officer, { id, code: 'Order', kind: 'other', entered: '2011', why }),
    ).rejects.toMatchObject({ code: 'sponsorship.entry-after-exit', field: 'entered' })
  })
})

test.each([
  ['the code that stands for all', { code: 'Group' }, 'sponsorship.code-reserved', 'code'],
  ['a code that is taken', { code: 'C-0001' }, 'sponsorship.code-taken', 'code'],
  ['a year that is none', { birthYear: '99' }, 'sponsorship.not-a-year', 'birthYear'],
  ['a birth after the entry', { birthYear: '2009', entered: '2008' }, 'sponsorship.born-after-entry', 'birthYear'],
  ['an entry that has not come', { entered: '2011-10' }, 'dates.not-come-yet', 'entered'],
  ['no entry', { entered: 'unknown' }, 'dates.ends-needed', 'entered'],
  ['a kind that is none', { kind: 'street' as 'other' }, 'input.not-one-of', 'kind'],
])('refuses %s', async (_, more, code, field) => {
  await expect(desk.child('Refused', more)).rejects.toMatchObject({ problems: [{ code, field }] })
})

test('a child of whom sponsorships speak is not voided before them; one recorded by mistake is, and comes back', async () => {
  const { id } = await desk.child('Used')
  await desk.sponsor('S-1', 'Used')
  await expect(voidChild(world, officer, { id, why })).rejects.toMatchObject({
    code: 'sponsorship.void-child.in-use',
  })
  const { id: mistake } = await desk.child('Mistake')
  await voidChild(world, officer, { id: mistake, why })
  await expect(voidChild(world, officer, { id: mistake, why })).rejects.toMatchObject({
    code: 'sponsorship.child-is-void',
  })
  await expect(recordSchooling(world, officer, { id: mistake, stage: 'high', date: '2011' })).rejects.toMatchObject({
    code: 'sponsorship.child-is-void',
  })
  expect(await searchSponsorship(world, officer, { text: 'mistake', most: 5 })).toHaveLength(1)
  await restoreChild(world, officer, { id: mistake, why })
  await expect(restoreChild(world, officer, { id: mistake, why })).rejects.toMatchObject({
    code: 'sponsorship.child-is-not-void',
  })
  expect((await getChild(world, officer, { id: mistake })).versions.map(({ change }) => change)).toEqual([
    'restored',
    'voided',
  ])
})

test('what is not there is not found', async () => {
  await expect(getChild(world, officer, { id: newId() })).rejects.toThrow(NotFound)
  await expect(voidChild(world, officer, { id: newId(), why })).rejects.toThrow(NotFound)
})

test('the list tells who is there, of what kind, at which school and without sponsor, page by page', async () => {
  await desk.child('L-1', { kind: 'orphan', stage: 'vocational' })
  const { id } = await desk.child('L-2', { kind: 'orphan' })
  await recordExit(world, officer, { id, reason: 'finished-school', date: '2011' })
  const codes = async (ask: Parameters<typeof listChildren>[2]) =>
    (await listChildren(world, officer, { from: 'L-', ...ask })).rows
      .map(({ code }) => code)
      .filter((code) => code.startsWith('L-'))
  expect(await codes({})).toEqual(['L-1', 'L-2'])
  expect(await codes({ state: 'here' })).toEqual(['L-1'])
  expect(await codes({ state: 'left', kind: 'orphan' })).toEqual(['L-2'])
  expect(await codes({ stage: 'vocational' })).toEqual(['L-1'])
  expect(await codes({ stage: 'not-told' })).toEqual(['L-2'])
  await desk.sponsor('S-1', 'L-1')
  expect(await codes({ state: 'here', sponsor: 'none' })).toEqual([])
  const first = await listChildren(world, officer, { size: 3 })
  const second = await listChildren(world, officer, { size: 3, after: first.next ?? '' })
  expect(new Set([...first.rows, ...second.rows].map(({ code }) => code)).size).toBe(6)
  expect(first.total).toBeGreaterThan(10n)
})
