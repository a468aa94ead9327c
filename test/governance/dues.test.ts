import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chargeAll } from '#modules/governance/commands/dues/charge-all.ts'
import { chargeDue } from '#modules/governance/commands/dues/charge-due.ts'
import { correctDue } from '#modules/governance/commands/dues/correct-due.ts'
import { restoreDue, voidDue } from '#modules/governance/commands/dues/void-due.ts'
import { endMembership } from '#modules/governance/commands/end-membership.ts'
import { voidMember } from '#modules/governance/commands/void-member.ts'
import { importDues } from '#modules/governance/imports/dues.ts'
import { duesOf } from '#modules/governance/queries/dues-of.ts'
import { getDue } from '#modules/governance/queries/get-due.ts'
import { listDues } from '#modules/governance/queries/list-dues.ts'
import { createFiscalYear } from '#modules/organisation/face.ts'
import { codeOf } from '../accounts/house.ts'
import { testWorld } from '../world.ts'
import { assemblyOf } from './assembly.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const mina = as('director')
const { member } = assemblyOf(world, mina)
const money = { amount: '5,000', currency: 'jpy' }
const charge = (ref: string, given: object = {}) =>
  chargeDue(world, mina, { member: ref, year: 'FY2010', money, ...given })

beforeAll(async () => {
  await createFiscalYear(world, mina, { label: 'FY2009', startDay: '2009-09-01', endDay: '2010-08-31' })
  await createFiscalYear(world, mina, { label: 'FY2010', startDay: '2010-09-01', endDay: '2011-08-31' })
})

describe('dues', () => {
  test('are owed by a member for a year, exactly, and nothing is said as nought', async () => {
    const { ref: one } = await member('Akiko Ban')
    const { id, ref } = await charge(one, { dueOn: '2011-12-31' })
    expect(ref).toMatch(/^DU-\d{4}$/)
    expect(await getDue(world, mina, { id })).toMatchObject({
      ...{ member: one, year: 'FY2010', minor: 5000n, currency: 'JPY', due_on: '2011-12-31' },
      party: { name: 'Akiko Ban' },
    })
    const { ref: other } = await member('Bunta Chiba')
    const none = await charge(other, { money: { amount: '0', currency: 'USD' } })
    expect(await getDue(world, mina, { id: none.id })).toMatchObject({ minor: 0n, currency: 'USD' })
  })

  test('are refused twice for a year, below nought, in no currency, for no member and for no year', async () => {
    const { ref } = await member('Chiaki Date')
    await charge(ref)
    expect(await codeOf(charge(ref))).toBe('governance.charged-already')
    expect(await codeOf(charge(ref, { year: 'FY1' }))).toBe('governance.unknown-year')
    expect(await codeOf(charge('M-99999'))).toBe('governance.unknown-member')
    const of = (amount: string, currency = 'JPY') =>
      codeOf(charge(ref, { year: 'FY2009', money: { amount, currency } }))
    expect(await of('-1')).toBe('numbers.negative')
    expect(await of('1', 'XYZ')).toBe('governance.unknown-currency')
    expect(await of('1.5')).toBe('money.too-many-decimals')
    expect(await of('1000000000000001')).toBe('money.too-large')
  })

  test('are only of a year on some day of which the member was one, the first and the last day among them', async () => {
    const { ref: late } = await member('Daigo Endo', '2010-09-01')
    expect(await codeOf(charge(late, { year: 'FY2009' }))).toBe('governance.not-member-in-year')
    await charge(late)
    const { id, ref: gone } = await member('Emi Fukui', '2009-09-01')
    await endMembership(world, mina, { id, on: '2010-08-31', reason: 'resigned' })
    await charge(gone, { year: 'FY2009' })
    expect(await codeOf(charge(gone))).toBe('governance.not-member-in-year')
  })

  test('are corrected with the version before kept, and void they may be owed anew', async () => {
    const { ref, id: memberId } = await member('Fuyuko Gima')
    const { id } = await charge(ref)
    await correctDue(world, mina, { id, money: { amount: '3000', currency: 'JPY' }, why: 'reduced' })
    expect((await getDue(world, mina, { id })).versions).toMatchObject([{ reason: 'reduced', before: { minor: 5000 } }])
    await voidDue(world, mina, { id, why: 'another member' })
    expect(await duesOf(owner, memberId)).toEqual([])
    const again = await charge(ref)
    expect(await codeOf(restoreDue(world, mina, { id, why: 'x' }))).toBe('governance.charged-already')
    expect(await duesOf(owner, memberId)).toMatchObject([{ id: again.id, year: 'FY2010', minor: 5000n }])
  })

  test('are charged at once to all of a kind in the year who have none, and the second time to nobody', async () => {
    const { ref: has } = await member('Goichi Hata', '2009-10-01', 'supporting')
    await charge(has, { money: { amount: '1', currency: 'JPY' } })
    await member('Hisae Imai', '2011-08-31', 'supporting')
    await member('Ikuo Jin', '2011-09-01', 'supporting')
    const { id: wrong } = await member('Juri Kato', '2010-01-01', 'supporting')
    await voidMember(world, mina, { id: wrong, why: 'never joined' })
    const all = { year: 'FY2010', kind: 'supporting' as const, money: { amount: '3000', currency: 'JPY' } }
    expect(await chargeAll(world, mina, all)).toMatchObject({ count: 1n })
    expect(await chargeAll(world, mina, all)).toMatchObject({ count: 0n })
    const kept = await listDues(world, mina, { member: has })
    expect(kept.rows).toMatchObject([{ minor: 1n }])
  })

  test('are told without a name to who may not look at people, and listed by year and member', async () => {
    const { ref } = await member('Kazu Libby', '2009-09-01')
    await charge(ref, { year: 'FY2009' })
    await charge(ref)
    const reader = as.may(['governance.list-dues', 'governance.get-due'])
    const rows = (await listDues(world, reader, { member: ref })).rows
    expect(rows.map(({ year, party }) => [year, party])).toEqual([
      ['FY2010', null],
      ['FY2009', null],
    ])
    expect((await listDues(world, mina, { member: ref, year: 'FY2009' })).rows).toHaveLength(1)
    expect((await listDues(world, mina, { member: 'a\0b' })).rows).toEqual([])
  })
})

test('modules above join what is owed, and what is void or of a void member says so', async () => {
  const { id: memberId, ref } = await member('Leiko Mori')
  const { id } = await charge(ref)
  const isVoid = async () => {
    const { rows } = await sql<{
      voided: boolean
    }>`select voided from governance.due_refs where due_id = ${id}`.execute(owner)
    return rows[0]?.voided
  }
  expect(await isVoid()).toBe(false)
  await voidMember(world, mina, { id: memberId, why: 'x' })
  expect(await isVoid()).toBe(true)
})

describe('a file of dues', () => {
  const header = 'ref,member,year,amount,currency,due_on'
  test('adds each once and tells what differs', async () => {
    const { ref } = await member('Masa Noda')
    const file = `${header}\nX-1,${ref},FY2010,5000,JPY,2010-12-31\nX-2,${ref},FY2009,0,JPY,\n`
    expect(await csv(importDues, 'dues.csv', file)).toMatchObject({ added: 2n, known: 0n })
    expect(await csv(importDues, 'dues.csv', file)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
    const other = file.replace(',5000,', ',4000,')
    expect(await csv(importDues, 'dues.csv', other)).toMatchObject({ differences: [{ columns: ['amount'] }] })
  })

  const refused: Record<string, [string, string]> = {
    'a member nobody knows': ['Y-1,M-99999,FY2010,1,JPY,', 'governance.unknown-member'],
    'a year nobody knows': ['Y-1,WHO,FY1,1,JPY,', 'governance.unknown-year'],
    'a year before the member came': ['Y-1,WHO,FY2009,1,JPY,', 'governance.not-member-in-year'],
    'an amount too large': ['Y-1,WHO,FY2010,1000000000000001,JPY,', 'money.too-large'],
    'the same twice': ['Y-1,WHO,FY2010,1,JPY,\nY-2,WHO,FY2010,1,JPY,', 'governance.charged-twice'],
  }
  test.each(Object.entries(refused))('is refused whole for %s', async (_, [rows, code]) => {
    const { ref } = await member('Nobu Oda', '2010-09-01')
    const load = csv(importDues, 'dues.csv', `${header}\n${rows.replaceAll('WHO', ref)}\n`)
    await expect(load).rejects.toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ code })]) })
  })
})
