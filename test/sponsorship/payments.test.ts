import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmPayment, undoConfirmation } from '#modules/sponsorship/commands/confirm-payment.ts'
import { correctPayment } from '#modules/sponsorship/commands/correct-payment.ts'
import { recordExit } from '#modules/sponsorship/commands/record-exit.ts'
import { recordPayments } from '#modules/sponsorship/commands/record-payments.ts'
import { restorePayment, voidPayment } from '#modules/sponsorship/commands/void-payment.ts'
import { getPayment } from '#modules/sponsorship/queries/get-payment.ts'
import { listPayments } from '#modules/sponsorship/queries/list-payments.ts'
import { stateOfSponsorship } from '#modules/sponsorship/queries/tasks.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const officer = as('sponsorship-officer')
const desk = deskOf(world, { officer, director: as('director') })
const why = 'told wrongly'

type Line = { child: string; amount: string; purpose: 'living' | 'school-fees' | 'medical'; note?: string }
const pay = (lines: Line[], more: { carrier?: string; paidOn?: string; currency?: string } = {}) =>
  recordPayments(world, officer, { carrier: 'L-1', paidOn: '2011-03-05', currency: 'CNY', lines, ...more })
const one = async (more: Partial<Line> = {}, trip = {}) =>
  (await pay([{ child: 'group', amount: '300', purpose: 'living', ...more }], trip)).id
const look = (id: string) => getPayment(world, officer, { id })

beforeAll(async () => {
  await desk.child('C-1')
  const { id } = await desk.child('C-gone', { entered: '2009' })
  await recordExit(world, officer, { id, reason: 'moved-on', date: '2010-06' })
})

test('records what one carried on a day, a payment a line, and leaves out lines that are empty', async () => {
  const empty = { child: '', amount: '', purpose: '', note: '' } as never
  const { ids } = await pay([
    { child: 'C-1', amount: '350.50', purpose: 'school-fees' },
    empty,
    { child: 'group', amount: '6,000', purpose: 'living', note: 'rice too' },
  ])
  expect(ids).toHaveLength(2)
  const [first, second] = await Promise.all(ids.map(look))
  expect(first).toMatchObject({ child: 'C-1', amount: 35050n, currency: 'CNY', carrier: 'L-1', confirmed_on: null })
  expect(second).toMatchObject({ child_id: null, amount: 600000n, note: 'rice too' })
  expect(first?.ref).not.toBe(second?.ref)
})

test('writes all lines or none, and says at which line the fault is', async () => {
  const { total } = await listPayments(world, officer, {})
  const lines: Line[] = [
    { child: 'C-1', amount: '100', purpose: 'living' },
    { child: 'C-none', amount: '100', purpose: 'living' },
  ]
  await expect(pay(lines)).rejects.toMatchObject({ code: 'sponsorship.unknown-child', field: 'lines.1.child' })
  expect((await listPayments(world, officer, {})).total).toBe(total)
})

test.each([
  ['nothing', { amount: '0' }, {}, 'sponsorship.amount-not-above-zero', 'lines.0.amount'],
  ['less than nothing', { amount: '-5' }, {}, 'sponsorship.amount-not-above-zero', 'lines.0.amount'],
  ['more than any sum could hold', { amount: '99999999999999.99' }, {}, 'money.too-large', 'lines.0.amount'],
  ['half a yen', { amount: '0.5' }, { currency: 'JPY' }, 'money.too-many-decimals', 'lines.0.amount'],
  ['a currency that is none', {}, { currency: 'XYZ' }, 'sponsorship.unknown-currency', 'currency'],
  ['a day that has not come', {}, { paidOn: '2011-09-06' }, 'dates.not-come-yet', 'paidOn'],
  ['a name for a code', {}, { carrier: 'Mr Kim' }, 'input.not-a-code', 'carrier'],
  [
    'a child before it came',
    { child: 'C-gone' },
    { paidOn: '2008-12-31' },
    'sponsorship.before-entry',
    'lines.0.child',
  ],
  ['a child after it left', { child: 'C-gone' }, { paidOn: '2010-07-01' }, 'sponsorship.after-exit', 'lines.0.child'],
])('refuses to pay %s', async (_, line, trip, code, field) => {
  await expect(one(line, trip)).rejects.toMatchObject({ problems: [{ code, field }] })
})

test('no payment goes to the group because nobody said for whom it is', async () => {
  await expect(one({ child: '' })).rejects.toMatchObject({ problems: [{ field: 'lines.0.child' }] })
  const id = await one({ child: 'C-1' })
  const told = { id, carrier: 'L-1', paidOn: '2011-03-05', currency: 'CNY', amount: '300', purpose: 'living' as const }
  await expect(correctPayment(world, officer, { ...told, child: '', why })).rejects.toMatchObject({
    code: 'input.required',
    field: 'child',
  })
})

test('refuses a form without a line, and one with too many', async () => {
  await expect(pay([])).rejects.toMatchObject({ problems: [{ code: 'sponsorship.lines-needed', field: 'lines' }] })
  const many = Array.from({ length: 201 }, () => ({ child: 'group', amount: '1', purpose: 'living' as const }))
  await expect(pay(many)).rejects.toMatchObject({
    problems: [{ code: 'sponsorship.too-many-lines', field: 'lines' }],
  })
})

test('is confirmed once, not before it was paid, and the confirmation can be taken back', async () => {
  const id = await one()
  const confirm = (confirmedOn: string) => confirmPayment(world, officer, { id, confirmedOn })
  await expect(confirm('2011-03-04')).rejects.toMatchObject({ code: 'sponsorship.confirmed-before-paid' })
  await expect(confirm('2011-09-06')).rejects.toMatchObject({ code: 'dates.not-come-yet' })
  await confirm('2011-03-05')
  await expect(confirm('2011-04-01')).rejects.toMatchObject({ code: 'sponsorship.is-confirmed' })
  await undoConfirmation(world, officer, { id, why })
  await expect(undoConfirmation(world, officer, { id, why })).rejects.toMatchObject({
    code: 'sponsorship.is-not-confirmed',
  })
  await confirm('2011-04-01')
  const payment = await look(id)
  expect(payment.confirmed_on).toBe('2011-04-01')
  expect(payment.versions[0]).toMatchObject({ reason: why, before: { confirmations: { confirmed_on: '2011-03-05' } } })
})

test('a correction keeps the version before, and never puts the payment after its confirmation', async () => {
  const id = await one({ child: 'C-1' })
  await confirmPayment(world, officer, { id, confirmedOn: '2011-03-20' })
  const told = { id, carrier: 'L-2', currency: 'CNY', child: 'group', amount: '310', purpose: 'medical' as const, why }
  await expect(correctPayment(world, officer, { ...told, paidOn: '2011-03-21' })).rejects.toMatchObject({
    code: 'sponsorship.confirmed-before-paid',
    field: 'paidOn',
  })
  await correctPayment(world, officer, { ...told, paidOn: '2011-03-06' })
  const payment = await look(id)
  expect(payment).toMatchObject({ child_id: null, amount: 31000n, purpose: 'medical', carrier: 'L-2' })
  expect(payment.versions[0]).toMatchObject({ before: { amount: 30000, purpose: 'living', carrier: 'L-1' } })
})

test('is voided and restored, and counts as open only while it is neither confirmed nor void', async () => {
  const open = async () => (await stateOfSponsorship(owner, '2011-09-05')).unconfirmed
  const before = await open()
  const id = await one({}, { paidOn: '2011-07-07' })
  expect(await open()).toBe(before + 1n)
  expect((await stateOfSponsorship(owner, '2011-09-04')).unconfirmed).toBe(before)
  await voidPayment(world, officer, { id, why })
  expect(await open()).toBe(before)
  await expect(confirmPayment(world, officer, { id, confirmedOn: '2011-08-01' })).rejects.toMatchObject({
    code: 'sponsorship.payment-is-void',
  })
  await restorePayment(world, officer, { id, why })
  await expect(restorePayment(world, officer, { id, why })).rejects.toMatchObject({
    code: 'sponsorship.payment-is-not-void',
  })
  await confirmPayment(world, officer, { id, confirmedOn: '2011-08-01' })
  expect(await open()).toBe(before)
})

test('the list is newest first and narrows to purpose, carrier and state', async () => {
  await pay([{ child: 'group', amount: '1', purpose: 'medical' }], { carrier: 'L-9', paidOn: '2010-01-01' })
  await pay([{ child: 'group', amount: '2', purpose: 'living' }], { carrier: 'L-9', paidOn: '2010-02-01' })
  const days = async (ask: Parameters<typeof listPayments>[2]) =>
    (await listPayments(world, officer, { carrier: 'L-9', ...ask })).rows.map(({ paid_on }) => paid_on)
  expect(await days({})).toEqual(['2010-02-01', '2010-01-01'])
  expect(await days({ order: 'asc' })).toEqual(['2010-01-01', '2010-02-01'])
  expect(await days({ purpose: 'medical' })).toEqual(['2010-01-01'])
  expect(await days({ state: 'confirmed' })).toEqual([])
  expect(await days({ state: 'unconfirmed', from: '2010-01-15' })).toEqual(['2010-01-01'])
})
