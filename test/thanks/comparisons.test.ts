import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { createFiscalYear } from '#modules/organisation/face.ts'
import { recordContact } from '#modules/thanks/commands/record-contact.ts'
import { recordWish } from '#modules/thanks/commands/record-wish.ts'
import { restoreContact, voidContact } from '#modules/thanks/commands/void-contact.ts'
import { voidWish } from '#modules/thanks/commands/void-wish.ts'
import { thanksFigures } from '#modules/thanks/face.ts'
import { listCountries } from '#modules/thanks/queries/list-countries.ts'
import { listLapsed } from '#modules/thanks/queries/list-lapsed.ts'
import { showYearOverYear } from '#modules/thanks/queries/show-year-over-year.ts'
import { cellKey } from '#platform/figures.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { languages, localeOf } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf, refused } from './desk.ts'

// in the middle of a fiscal year
const opened = await testWorld('2011-03-15T03:00:00Z')
afterAll(opened.close)
const { world, owner, as } = opened
const desk = deskOf(opened)
const { ken, mina } = desk
const on = '2011-03-15'

beforeAll(async () => {
  await desk.settle()
  for (const [label, startDay, endDay] of [
    ['FY2009', '2009-09-01', '2010-08-31'],
    ['FY2010', '2010-09-01', '2011-08-31'],
  ])
    await createFiscalYear(world, mina, { label, startDay, endDay } as never)
})
afterEach(() =>
  sql`delete from thanks.contacts; delete from giving.refunds; delete from giving.soft_credits; delete from giving.gifts;
    delete from giving.pledges`.execute(owner),
)

describe('year over year', () => {
  const rows = async (year: string | null = null) =>
    (await showYearOverYear(world, ken, { year, on })).rows.map(
      ({ channel, currency, now, before, change, verdict }) =>
        `${channel} ${currency} ${now} ${before} ${change} ${verdict}`,
    )

  test('this year up to today stands beside the same days of last year, channel and currency apart', async () => {
    await desk.gift('2009-09-01', 'JPY 1000')
    await desk.gift('2010-03-15', 'JPY 1000')
    // a day later than today was, a year ago
    await desk.gift('2010-03-16', 'JPY 9999')
    await desk.gift('2010-09-01', 'JPY 2100')
    await desk.gift('2010-10-01', 'USD 5.00', { channel: 'paypal' })
    await desk.gift('2010-02-01', 'USD 7.00', { channel: 'paypal' })
    await desk.gift('2010-02-01', 'JPY 7', { channel: 'cash' })
    expect(await rows()).toEqual([
      'bank JPY 2100 2000 500 slightly-ahead',
      'cash JPY 0 7 -10000 nothing',
      'paypal USD 500 700 -2857 behind',
    ])
  })

  test('a year that is over is compared whole; without gifts or years there is nothing', async () => {
    await desk.gift('2010-08-31', 'JPY 1000')
    await desk.gift('2008-09-01', 'JPY 1000')
    expect(await rows('FY2009')).toEqual(['bank JPY 1000 1000 0 level'])
    expect(await rows('FY2010')).toEqual([])
  })
})

describe('givers by country', () => {
  const rows = async () =>
    Object.fromEntries(
      (await listCountries(world, ken, { on })).rows.map((row) => [
        row.country,
        `${row.persons} ${row.organisations} ${row.gifts} ${row.sums.map((one) => `${one.currency} ${one.amount}`).join()}`,
      ]),
    )

  test('each giver once, currencies apart, what went back taken off, the unknown on lines of their own', async () => {
    await desk.gift('2010-10-01', 'JPY 1000')
    const { id } = await desk.gift('2010-11-01', 'JPY 500')
    await refundGift(world, ken, { id, amount: '200', refundedOn: '2010-12-01', reason: 'asked for' })
    await desk.gift('2010-11-01', 'USD 1.00')
    await desk.gift('2010-10-01', 'JPY 1', { giver: 'P-5' })
    await desk.gift('2010-10-01', 'JPY 2', { giver: 'P-4' })
    await desk.gift('2010-10-01', 'JPY 3', { giver: '' })
    await desk.gift('2010-10-01', 'JPY 4', { giver: 'P-2', channel: 'ticket' })
    await desk.gift('2010-08-31', 'JPY 5', { giver: 'P-6' })
    expect(await rows()).toEqual({
      JP: '1 1 4 JPY 1301,USD 100',
      none: '1 0 1 JPY 2',
      nobody: '0 0 1 JPY 3',
    })
  })

  test('the figure counts persons and organisations apart and lists them', async () => {
    await desk.gift('2010-10-01', 'JPY 1000')
    await desk.gift('2010-11-01', 'JPY 1000')
    await desk.gift('2010-10-01', 'JPY 1', { giver: 'P-5' })
    await desk.gift('2010-10-01', 'JPY 1', { giver: 'P-4' })
    const figure = thanksFigures.find(({ name }) => name === 'thanks.givers') ?? expect.fail('no figure')
    const period = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
    const cells = (await figure.cells(owner, period)).map(
      ({ dimensions, value, unit }) => `${cellKey('', dimensions).trim()}: ${value} ${unit}`,
    )
    expect(cells.sort()).toEqual([
      'country=JP kind=organisation: 1 organisation',
      'country=JP kind=person: 1 person',
      'country=none kind=person: 1 person',
      'kind=organisation: 1 organisation',
      'kind=person: 2 person',
    ])
    const first = await figure.records(owner, period, { kind: 'person' }, { after: null, size: 1 })
    const second = await figure.records(owner, period, { kind: 'person' }, { after: first.next, size: 1 })
    expect([...first.rows, ...second.rows].map(({ label, value }) => `${label} ${value}`).sort()).toEqual([
      'P-1 1',
      'P-4 1',
    ])
    expect(second.next).toBeNull()
  })
})

describe('who is missed', () => {
  const rows = async (ask: Partial<Parameters<typeof listLapsed>[2]> = {}) =>
    (await listLapsed(world, ken, { on, ...ask })).rows.map(({ ref, kind, behind, contact }) =>
      [ref, kind, ...(behind === null ? [] : [behind]), ...(contact ? [contact] : [])].join(' '),
    )

  test('last year and not this one, some year before, and regular gifts that stopped; who gives is not missed', async () => {
    await desk.gift('2010-08-31', 'JPY 1')
    await desk.gift('2010-09-01', 'JPY 1', { giver: 'P-6' })
    await desk.gift('2009-09-01', 'JPY 1', { giver: 'P-2' })
    await desk.gift('2009-08-31', 'JPY 1', { giver: 'P-4' })
    for (const day of ['2010-11-10', '2010-12-10', '2011-01-10'])
      await desk.gift(day, 'JPY 1', { giver: 'P-5', frequency: 'monthly' })
    for (const day of ['2010-12-20', '2011-01-20'])
      await desk.gift(day, 'JPY 1', { giver: 'P-3', frequency: 'monthly' })
    expect(await rows()).toEqual(['P-5 regular', 'P-1 last-year', 'P-2 last-year', 'P-4 before'])
    expect(await rows({ kind: 'before' })).toEqual(['P-4 before'])
    expect(await rows({ country: 'JP' })).toEqual(['P-5 regular', 'P-1 last-year'])
    expect(await rows({ language: 'ko' })).toEqual(['P-2 last-year'])
    const wished = { giver: 'P-4', way: 'letter', language: 'zh', saidOn: '2011-01-01' } as const
    const { id } = await recordWish(world, ken, wished)
    expect(await rows({ language: 'zh' })).toEqual(['P-4 before'])
    await voidWish(world, ken, { id, why: 'misheard' })
    expect(await rows({ language: 'zh' })).toEqual([])
    const first = await listLapsed(world, ken, { on, size: 3 })
    const second = await listLapsed(world, ken, { on, size: 3, after: first.next })
    expect([first.rows.length, second.rows.length, first.total]).toEqual([3, 1, 4n])
  })

  test('whose pledge is behind, though they gave this year', async () => {
    const { ref } = await desk.till.promise('2010-09-10', 'JPY 100')
    await desk.gift('2010-09-10', 'JPY 100', { pledge: ref })
    const [row = ''] = await rows()
    expect(row).toMatch(/^P-1 pledge [1-9]$/)
  })

  test('a contact is shown, and who wishes none is left out until it is taken back', async () => {
    await desk.gift('2010-08-31', 'JPY 1')
    await recordContact(world, ken, { giver: 'P-1', kind: 'called', madeOn: '2011-01-01', outcome: 'moved' })
    expect(await rows()).toEqual(['P-1 last-year called'])
    const { id } = await recordContact(world, ken, { giver: 'P-1', kind: 'no-contact', madeOn: '2011-02-01' })
    expect(await rows()).toEqual([])
    expect(await rows({ all: 'yes' })).toEqual(['P-1 last-year no-contact'])
    await voidContact(world, ken, { id, why: 'misheard' })
    expect(await rows()).toEqual(['P-1 last-year called'])
    await expect(voidContact(world, ken, { id, why: 'again' })).rejects.toEqual(refused('thanks.contact-is-void'))
    await restoreContact(world, ken, { id, why: 'heard' })
    expect(await rows()).toEqual([])
    await expect(recordContact(world, ken, { giver: 'P-1', kind: 'met', madeOn: '2011-03-16' })).rejects.toEqual(
      refused('dates.not-come-yet', 'madeOn'),
    )
    expect((await desk.look('P-1')).contacts.map(({ kind }) => kind)).toEqual(['no-contact', 'called'])
    await expect(listLapsed(world, as('editor'), { on })).rejects.toThrow()
  })
})

test('the pages show it in every language, and a contact is recorded by a form', async () => {
  await desk.gift('2010-03-15', 'JPY 2000')
  await desk.gift('2010-10-01', 'JPY 2100', { giver: 'P-5' })
  const visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
  const pageOf = async (path: string) => (await visitor.get(path)).text()
  const compared = await pageOf('/thanks/year-over-year')
  for (const part of ['slightly ahead of last year', '+5.00%', '2,100', 'FY2010']) expect(compared).toContain(part)
  expect(await pageOf('/thanks/countries?year=FY2009')).toContain('Japan')
  expect(await pageOf('/thanks/lapsed')).toContain('Last year, not this one')
  const contact = { giver: 'P-1', kind: 'wrote', madeOn: '2011-03-01', outcome: 'no answer yet' }
  const answer = await visitor.post('/thanks/contacts/record', Object.entries(contact))
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringContaining('/thanks/giver?giver=P-1'),
  ])
  expect(await pageOf('/thanks/giver?giver=P-1')).toContain('no answer yet')
  for (const language of languages)
    for (const path of ['/thanks/year-over-year', '/thanks/countries', '/thanks/lapsed', '/thanks/contacts/record']) {
      const page = await visitor.get(path, `${languageCookie}=${language}`)
      expect([path, page.status]).toEqual([path, 200])
      expect(await page.text()).toContain(`<html lang="${localeOf[language]}"`)
    }
})
