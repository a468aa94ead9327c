import { describe, expect, test } from 'vitest'
import { packOf } from './packs.ts'

const japan = packOf('japan')
const fiscal = (start: number) => ({ start: `${start}-09-01`, end: `${start + 1}-08-31`, authorised: true })
const dues = (start: number, authorised = true) => japan.dues({ ...fiscal(start), authorised })
const items = (start: number) => dues(start).map(({ item }) => item)
const due = (start: number, item: string) => dues(start).find((one) => one.item === item)

describe('Japan', () => {
  test('has only the relative test until 2012-03-31, and three from the next day on', () => {
    expect(japan.publicSupport('2012-03-31')?.tests).toEqual(['relative'])
    expect(japan.publicSupport('2012-04-01')?.tests).toEqual(['relative', 'absolute', 'ordinance'])
    expect(japan.authority('2010-12-21')).toBe('national-tax-agency')
    expect(japan.authority('2012-04-01')).toBe('prefecture')
  })

  test('asks within three months of the year’s end, also where months end differently', () => {
    expect(due(2010, 'business-report')?.dueOn).toBe('2011-11-30')
    const february = japan.dues({ start: '2011-03-01', end: '2012-02-29', authorised: false })
    expect(february[0]?.dueOn).toBe('2012-05-31')
  })

  test('called the statement one of income before the reform', () => {
    expect(items(2011)).toContain('income-statement')
    expect(items(2011)).not.toContain('activity-statement')
    expect(items(2012)).toContain('activity-statement')
  })

  test('asked in advance for remittances of an authorised NPO until the act of 2016, and yearly since', () => {
    expect(items(2010)).toContain('remittances-in-advance')
    expect(items(2010)).not.toContain('remittances')
    expect(items(2017)).toContain('remittances')
    expect(japan.advanceAbove('2017-03-31')).toBe(2_000_000n)
    expect(japan.advanceAbove('2017-04-01')).toBeNull()
  })

  test('keeps papers three years, five since the act of 2016, and the donor list always five', () => {
    expect(due(2010, 'business-report')?.keptYears).toBe(3)
    expect(due(2017, 'business-report')?.keptYears).toBe(5)
    expect(due(2010, 'donor-list')).toMatchObject({ keptYears: 5, duty: 'keep' })
  })

  test('publishes the balance sheet where the total of assets was registered before', () => {
    expect(items(2016)).toContain('asset-registration')
    expect(items(2017)).toContain('balance-sheet-notice')
  })

  test('keeps the price list since 2021, which was filed before', () => {
    expect(due(2019, 'price-list')?.duty).toBe('file')
    expect(due(2020, 'price-list')?.duty).toBe('keep')
  })

  test('asks nothing more of who is not authorised', () => {
    expect(dues(2010, false).every(({ authorisedOnly }) => !authorisedOnly)).toBe(true)
    expect(dues(2010, false).map(({ item }) => item)).not.toContain('donor-list')
  })
})

test('the plain pack has no test, no days, and still a donor list', () => {
  const plain = packOf('plain')
  expect(plain.publicSupport('2025-01-01')).toBeNull()
  expect(plain.advanceAbove('2010-01-01')).toBeNull()
  const all = plain.dues(fiscal(2010))
  expect(all.every(({ dueOn, keptYears }) => dueOn === null && keptYears === null)).toBe(true)
  expect(all.map(({ item }) => item)).toContain('donor-list')
})
