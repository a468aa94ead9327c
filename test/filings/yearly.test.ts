import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordIncomeLine } from '#modules/filings/commands/income/record-income-line.ts'
import { correctRemittance } from '#modules/filings/commands/remittances/correct-remittance.ts'
import { recordRemittance } from '#modules/filings/commands/remittances/record-remittance.ts'
import { voidRemittance } from '#modules/filings/commands/remittances/void-remittance.ts'
import { fileReturn } from '#modules/filings/commands/returns/file-return.ts'
import { recordDisclosure } from '#modules/filings/commands/returns/record-disclosure.ts'
import { recordReturn } from '#modules/filings/commands/returns/record-return.ts'
import { restoreReturn, voidReturn } from '#modules/filings/commands/returns/void-return.ts'
import { recordYenValue } from '#modules/filings/commands/values/record-yen-value.ts'
import { filingsFigures } from '#modules/filings/face.ts'
import { getReturn } from '#modules/filings/queries/get-return.ts'
import { listDonors } from '#modules/filings/queries/list-donors.ts'
import { listFilings } from '#modules/filings/queries/list-filings.ts'
import { getRemittance, listRemittances } from '#modules/filings/queries/list-remittances.ts'
import { showActivityStatement } from '#modules/filings/queries/show-activity-statement.ts'
import { showRestrictedGifts } from '#modules/filings/queries/show-restricted-gifts.ts'
import { showSchedules } from '#modules/filings/queries/show-schedules.ts'
import { filingsDue } from '#modules/filings/queries/tasks.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { recordSpending } from '#modules/giving/commands/spendings/record-spending.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { appointOfficer } from '#modules/governance/commands/officers/appoint-officer.ts'
import { testWorld } from '../world.ts'
import { deskOf, moneyOf } from './desk.ts'

const opened = await testWorld('2017-07-10T00:00:00Z')
const { world, owner, as, close } = opened
afterAll(close)
const desk = deskOf(opened)
const director = as('director')
const ken = as('treasurer')
const today = '2017-07-10'
const why = 'read again'

type Sent = Partial<Record<'yen' | 'usedFor' | 'kind' | 'advanceFiledOn' | 'country' | 'ref', string>>
const send = (sentOn: string, money: string, more: Sent = {}) =>
  recordRemittance(world, ken, {
    ...{ sentOn, kind: 'remittance', money: moneyOf(money), usedFor: 'Medicine' },
    ...(more as { kind?: 'cash' }),
  })
const spend = (spentOn: string, money: string, work: string, fund = 'general') =>
  recordSpending(world, ken, { spentOn, money: moneyOf(money), fund, work, purpose: `For ${work}` } as never)
const due = async (year: string, item: string) =>
  (await listFilings(world, ken, { year, today })).rows.find((row) => row.item === item)

beforeAll(async () => {
  await desk.open([2014, 2015, 2016])
  await createFund(world, director, { code: 'school', names: { en: 'School' } })
  await desk.set({ authorisedFrom: '2015-01-01' })
  await desk.people([['CHAIR'], ['SMALL'], ['A'], ['B']])
  await appointOfficer(world, director, { party: 'CHAIR', office: 'chair', beganOn: '2014-01-01' })
  await appointOfficer(world, director, { party: 'SMALL', office: 'board-member', beganOn: '2014-01-01' })
  await appointOfficer(world, director, { party: 'B', office: 'adviser', beganOn: '2014-01-01' })
  await desk.gifts([
    ['2015-05-01', 'JPY 150000', 'CHAIR'],
    ['2015-06-01', 'JPY 50000', 'CHAIR'],
    ['2015-06-02', 'JPY 199999', 'SMALL'],
    ['2015-06-03', 'JPY 900000', 'B'],
    ['2015-06-04', 'JPY 30000', 'A', 'bank', 'school'],
    ['2014-06-04', 'JPY 20000', 'A', 'bank', 'school'],
    ['2015-07-01', 'USD 100.00', 'A', 'paypal', 'school'],
    ['2015-07-02', 'JPY 4000', 'A', 'ticket'],
  ])
  await spend('2014-10-01', 'JPY 5000', 'education', 'school')
  await spend('2015-10-01', 'JPY 12000', 'education', 'school')
  await spend('2015-10-02', 'JPY 7000', 'administration')
  await spend('2015-10-03', 'USD 30.00', 'aid')
})

describe('remittances', () => {
  test('of yen are worth what they are, of other money what somebody said', async () => {
    const { id } = await send('2016-05-01', 'JPY 40000')
    expect(await getRemittance(world, ken, { id })).toMatchObject({ yen: 40_000n, lacksAdvance: false })
    const other = await send('2016-05-02', 'USD 100.00')
    expect(await getRemittance(world, ken, { id: other.id })).toMatchObject({ yen: null, amount: 10_000n })
  })

  test('above two million yen of an authorised organisation were filed in advance, until the law ended it', async () => {
    const lacks = async (sentOn: string, money: string, more: Sent = {}) =>
      (await getRemittance(world, ken, { id: (await send(sentOn, money, more)).id })).lacksAdvance
    expect(await lacks('2017-03-31', 'JPY 2000001')).toBe(true)
    expect(await lacks('2017-03-31', 'JPY 2000000')).toBe(false)
    expect(await lacks('2017-03-31', 'JPY 2000001', { advanceFiledOn: '2017-03-01' })).toBe(false)
    expect(await lacks('2017-04-01', 'JPY 2000001')).toBe(false)
    expect(await lacks('2014-12-31', 'JPY 2000001')).toBe(false)
    expect(await lacks('2017-03-30', 'USD 30000', { yen: '3300000', kind: 'cash' })).toBe(true)
    expect((await listFilings(world, ken, { year: 'FY2016', today })).lackAdvance).toBe(2)
  })

  test.each([
    [{ advanceFiledOn: '2016-05-03' }, 'filings.not-in-advance', 'advanceFiledOn'],
    [{ yen: '39999' }, 'filings.is-yen-already', 'yen'],
    [{ country: 'XX' }, 'filings.not-a-country', 'country'],
    [{ usedFor: '' }, 'input.required', 'usedFor'],
  ])('with %j are refused', async (more, code, field) => {
    await expect(send('2016-05-02', 'JPY 40000', more)).rejects.toMatchObject({ code, field })
  })

  test('are corrected with their version kept, and void ones count nowhere', async () => {
    const { id } = await send('2014-05-01', 'JPY 100')
    const said = { sentOn: '2014-05-02', kind: 'cash', money: moneyOf('JPY 200'), usedFor: 'Rice' } as const
    await correctRemittance(world, ken, { id, ...said, why })
    const { versions, ...now } = await getRemittance(world, ken, { id })
    expect(now).toMatchObject({ amount: 200n, yen: 200n, kind: 'cash' })
    expect(versions.map(({ change, before }) => [change, before.amount])).toEqual([['corrected', 100]])
    const [figure] = filingsFigures
    const year = { start: '2014-04-01', end: '2014-10-31', label: 'half' }
    const cells = async () => (await figure?.cells(owner, year))?.map(({ dimensions, value }) => [dimensions, value])
    expect(await cells()).toEqual([
      [{ currency: 'JPY' }, 200n],
      [{ currency: 'JPY', kind: 'cash' }, 200n],
    ])
    expect((await figure?.records(owner, year, { currency: 'JPY' }, { after: null, size: 9 }))?.rows).toMatchObject([
      { day: '2014-05-02', value: 200n },
    ])
    await voidRemittance(world, ken, { id, why })
    expect(await cells()).toEqual([])
    expect((await listRemittances(world, ken, { year: 'FY2014', kind: 'cash' })).rows.map((row) => row.id)).toEqual([
      id,
    ])
  })
})

describe('the schedules', () => {
  const told = async (year: string) => (await showSchedules(world, ken, { year, today })) ?? expect.fail('no schedules')

  test('name the five largest of income and spending', async () => {
    await recordIncomeLine(world, ken, { year: 'FY2015', line: 'subsidies', amount: '500000' })
    const { income, spendings } = await told('FY2015')
    expect(income.map(({ kind, amount, party }) => [kind, amount, party?.ref])).toEqual([
      ['gift', 900_000n, 'B'],
      ['income', 500_000n, undefined],
      ['gift', 199_999n, 'SMALL'],
      ['gift', 150_000n, 'CHAIR'],
      ['gift', 50_000n, 'CHAIR'],
    ])
    expect(spendings.map(({ amount, purpose }) => [amount, purpose])).toEqual([
      [12_000n, 'For education'],
      [7000n, 'For administration'],
    ])
  })

  test('list officers who gave 200,000 yen in all, each gift, and neither one yen less nor advisers', async () => {
    const { officerGifts } = await told('FY2015')
    expect(officerGifts.map(({ day, amount, party }) => [party?.ref, day, amount])).toEqual([
      ['CHAIR', '2015-05-01', 150_000n],
      ['CHAIR', '2015-06-01', 50_000n],
    ])
  })

  test('say what stands apart, until somebody says what it is worth', async () => {
    expect((await told('FY2015')).apart).toEqual({
      gifts: [{ currency: 'USD', count: 1n, minor: 10_000n }],
      spendings: [{ currency: 'USD', count: 1n, minor: 3000n }],
    })
    const said = { currency: 'USD', rateOn: '2015-10-30', source: 'Bank' }
    await recordYenValue(world, ken, { ...said, month: '2015-10', rate: '120.1' })
    const { apart, spendings } = await told('FY2015')
    expect(apart.spendings).toEqual([])
    expect(spendings.map(({ amount }) => amount)).toEqual([12_000n, 7000n, 3603n])
  })

  test('hold what was typed in, also that nothing was paid', async () => {
    const said = { kind: 'officer-pay', happenedOn: '2016-03-31', what: 'No pay', people: '0' } as const
    await recordDisclosure(world, ken, { ...said, money: moneyOf('JPY 0') })
    await recordDisclosure(world, ken, {
      ...{ kind: 'officer-deal', happenedOn: '2015-11-01', what: 'Rent', party: 'CHAIR', money: moneyOf('JPY 9000') },
    })
    const { disclosures } = await told('FY2015')
    expect(disclosures.map(({ kind, amount, people, party }) => [kind, amount, people, party?.ref])).toEqual([
      ['officer-deal', 9000n, null, 'CHAIR'],
      ['officer-pay', 0n, 0, undefined],
    ])
  })
})

test('the note on restricted gifts goes on from year to year, fund by fund and never over currencies', async () => {
  const { rows } = await listGifts(world, ken, { giver: 'A' })
  const gift = rows.find(({ received_on }) => received_on === '2015-06-04')
  await refundGift(world, ken, { id: gift?.id ?? '', amount: '1000', refundedOn: '2016-01-05', reason: 'asked for' })
  const note = async (year: string) =>
    (await showRestrictedGifts(world, ken, { year, today })).rows.map((row) => [
      ...[row.code, row.currency, row.opening, row.increase, row.decrease, row.closing],
    ])
  expect(await note('FY2014')).toEqual([['school', 'JPY', 0n, 20_000n, 5000n, 15_000n]])
  expect(await note('FY2015')).toEqual([
    ['school', 'JPY', 15_000n, 30_000n, 13_000n, 32_000n],
    ['school', 'USD', 0n, 10_000n, 0n, 10_000n],
  ])
  expect(await note('FY2016')).toEqual([
    ['school', 'JPY', 32_000n, 0n, 0n, 32_000n],
    ['school', 'USD', 10_000n, 0n, 0n, 10_000n],
  ])
  await desk.set({ authorisedFrom: '2015-01-01', freeFunds: ['general', 'school'] })
  expect(await note('FY2015')).toEqual([])
})

test('the activity statement says of each line whether it comes from records or was typed in', async () => {
  const told = (await showActivityStatement(world, ken, { year: 'FY2015', today })) ?? expect.fail('no statement')
  expect(told.lines.map(({ part, kind, detail, amount, source }) => [part, kind, detail, amount, source])).toEqual([
    ['grants', 'subsidies', null, 500_000n, 'typed'],
    ['gifts', 'gift', 'general', 1_299_999n, 'records'],
    ['gifts', 'gift', 'school', 29_000n, 'records'],
    ['business', 'ticket', 'general', 4000n, 'records'],
    ['administration', 'work', 'administration', 7000n, 'records'],
    ['programmes', 'work', 'aid', 3603n, 'records'],
    ['programmes', 'work', 'education', 12_000n, 'records'],
  ])
  expect(told.totals).toMatchObject({ income: 1_832_999n, expenses: 22_603n, result: 1_810_396n })
})

test('what an officer paid for tickets is no gift, in the schedules and in the donor list', async () => {
  await desk.gifts([
    ['2016-05-01', 'JPY 199999', 'SMALL'],
    ['2016-05-02', 'JPY 60000', 'SMALL', 'ticket'],
  ])
  const told = await showSchedules(world, ken, { year: 'FY2016', today })
  expect(told?.officerGifts).toEqual([])
  expect(told?.income.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['gift', 199_999n],
    ['ticket', 60_000n],
  ])
  const { rows, total } = await listDonors(world, ken, { year: 'FY2016', today })
  expect([total, rows.map(({ left_amount }) => left_amount)]).toEqual([1n, [199_999n]])
})

describe('what is due', () => {
  test('follows the authorisation and its day', async () => {
    expect(await due('FY2014', 'donor-list')).toMatchObject({ dueOn: '2015-06-30', authorisedOnly: true })
    await desk.set({ authorisedFrom: '2016-04-01' })
    expect(await due('FY2014', 'donor-list')).toBeUndefined()
    expect(await due('FY2016', 'donor-list')).toMatchObject({ dueOn: '2017-06-30', state: 'overdue', keptYears: 5 })
  })

  test('is made, filed, taken back and brought back', async () => {
    const made = await recordReturn(world, ken, { year: 'FY2016', item: 'business-report', madeOn: '2017-06-01' })
    expect(await due('FY2016', 'business-report')).toMatchObject({ state: 'overdue', made: { made_on: '2017-06-01' } })
    await expect(
      recordReturn(world, ken, { year: 'FY2016', item: 'business-report', madeOn: '2017-06-02' }),
    ).rejects.toMatchObject({ code: 'filings.returned-already', field: 'item' })
    await voidReturn(world, ken, { id: made.id, why })
    const again = { year: 'FY2016', item: 'business-report', madeOn: '2017-06-01', filedOn: '2017-06-20' } as const
    await recordReturn(world, ken, { ...again, place: 'Prefecture' })
    expect(await due('FY2016', 'business-report')).toMatchObject({ state: 'done', made: { place: 'Prefecture' } })
    await expect(restoreReturn(world, ken, { id: made.id, why })).rejects.toMatchObject({
      code: 'filings.place-taken',
    })
  })

  test('is filed after it was made, with what was said before kept', async () => {
    const { id } = await recordReturn(world, ken, { year: 'FY2016', item: 'inventory', madeOn: '2017-06-01' })
    await expect(fileReturn(world, ken, { id, filedOn: '2017-05-31' })).rejects.toMatchObject({
      ...{ code: 'filings.filed-before-made', field: 'filedOn' },
    })
    await fileReturn(world, ken, { id, filedOn: '2017-06-15', place: 'Prefecture' })
    await fileReturn(world, ken, { id, filedOn: '2017-06-16', place: 'Prefecture', why })
    expect(await due('FY2016', 'inventory')).toMatchObject({ state: 'done', made: { filed_on: '2017-06-16' } })
    const { versions } = await getReturn(world, ken, { id })
    expect(versions.map(({ before, reason }) => [before.filed_on, reason])).toEqual([
      ['2017-06-15', why],
      [null, ''],
    ])
  })

  test('is told on the home page, for the latest year that is over', async () => {
    const task = await filingsDue(owner, today)
    expect(task).toMatchObject({ label: 'FY2016', dueOn: '2017-06-30', late: true })
    const { rows } = await listFilings(world, ken, { today })
    expect(task?.open).toBe(rows.filter(({ state, dueOn }) => state !== 'done' && dueOn !== null).length)
    await desk.set({ pack: 'plain' })
    expect(await filingsDue(owner, today)).toBeNull()
  })
})
