import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importDisclosures } from '#modules/filings/imports/disclosures.ts'
import { importIncomeLines } from '#modules/filings/imports/income-lines.ts'
import { importRemittances } from '#modules/filings/imports/remittances.ts'
import { importReturns } from '#modules/filings/imports/returns.ts'
import { importRules } from '#modules/filings/imports/rules.ts'
import { importYenValues } from '#modules/filings/imports/yen-values.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const opened = await testWorld('2017-07-10T00:00:00Z')
const { csv, close } = opened
afterAll(close)
const desk = deskOf(opened)

const heads = {
  income: 'ref,year,line,amount,currency,received_on,party',
  remittances: 'ref,sent_on,kind,amount,currency,yen,used_for,country,advance_filed_on',
  disclosures: 'ref,kind,happened_on,amount,currency,what,party,people',
  returns: 'ref,year,item,made_on,filed_on,place',
  values: 'ref,currency,month,rate,rate_on,source',
  rules: 'pack,authorised_from,authorised_until,ordinance,ordinance_from,counts_supporting_dues,free_funds',
}
const definitions = {
  ...{ income: importIncomeLines, remittances: importRemittances, disclosures: importDisclosures },
  ...{ returns: importReturns, values: importYenValues, rules: importRules },
}
type Kind = keyof typeof heads
const load = (kind: Kind, ...rows: string[]) => csv(definitions[kind], `${kind}.csv`, [heads[kind], ...rows].join('\n'))

beforeAll(async () => {
  await desk.open([2015, 2016])
  await desk.people([['A']])
})

describe('a second load adds nothing, and says what differs', () => {
  test.each<[Kind, string, string]>([
    ['income', 'IN-1,FY2016,利息,100,JPY,2016-05-01,A', 'IN-1,FY2016,interest,101,JPY,2016-05-01,A'],
    ['remittances', 'RM-1,2016-05-01,送金,100,JPY,,Rice,,', 'RM-1,2016-05-01,cash,100,JPY,,Rice,,'],
    ['disclosures', 'DC-1,loan,2016-05-01,0,JPY,None,A,0', 'DC-1,loan,2016-05-01,0,JPY,None,A,1'],
    ['returns', 'RT-1,FY2016,寄附者名簿,2017-05-01,,', 'RT-1,FY2016,donor-list,2017-05-02,,'],
    ['values', 'YV-1,USD,2016-05,110.5,2016-05-31,Bank', 'YV-1,USD,2016-05,110.6,2016-05-31,Bank'],
  ])('of %s', async (kind, row, other) => {
    const spelled = row.replace('利息', 'interest').replace('送金', 'remittance').replace('寄附者名簿', 'donor-list')
    expect(await load(kind, spelled)).toMatchObject({ added: 1n, known: 0n })
    expect(await load(kind, spelled)).toMatchObject({ added: 0n, known: 1n, differing: 0n })
    expect(await load(kind, other)).toMatchObject({ added: 0n, known: 1n, differing: 1n })
  })

  test('of the rules, where only the same pack is taken', async () => {
    expect(await load('rules', 'japan,2015-01-01,,,,no,general')).toMatchObject({ added: 0n, known: 1n })
    await expect(load('rules', 'plain,,,,,,')).rejects.toMatchObject({ code: 'filings.import-rules.exists' })
  })
})

describe('is refused whole where a row is wrong', () => {
  test.each<[Kind, string, string]>([
    ['income', 'IN-2,FY1999,interest,100,JPY,,', 'filings.unknown-year'],
    ['income', 'IN-2,FY2016,interest,0,JPY,,', 'filings.amount-too-small'],
    ['income', 'IN-2,FY2016,interest,1,JPY,2017-04-01,', 'filings.day-outside-year'],
    ['income', 'IN-2,FY2016,interest,1,JPY,,NOBODY', 'filings.unknown-party'],
    ['remittances', 'RM-2,2016-05-01,cash,100,JPY,99,Rice,,', 'filings.is-yen-already'],
    ['remittances', 'RM-2,2016-05-01,cash,100,JPY,,Rice,,2016-05-02', 'filings.not-in-advance'],
    ['remittances', 'RM-2,2016-05-01,cash,100,JPY,,Rice,ZZ,', 'filings.not-a-country'],
    ['remittances', 'RM-2,2017-07-11,cash,100,JPY,,Rice,,', 'dates.not-come-yet'],
    ['disclosures', 'DC-2,loan,2016-05-01,-1,JPY,None,,', 'filings.amount-too-small'],
    ['returns', 'RT-2,FY2016,donor-list,2017-05-01,,', 'filings.returned-already'],
    ['returns', 'RT-2,FY2016,inventory,2017-05-01,2017-04-30,', 'filings.filed-before-made'],
    ['values', 'YV-2,USD,2016-05,1,2016-05-31,Bank', 'filings.valued-already'],
    ['values', 'YV-2,JPY,2016-06,1,2016-05-31,Bank', 'filings.is-yen-already'],
    ['values', 'YV-2,USD,2016-6,1,2016-05-31,Bank', 'filings.not-a-month'],
    ['rules', 'japan,,2016-01-01,,,,', 'filings.authorised-from-needed'],
    ['rules', 'japan,,,One,,,', 'filings.ordinance-whole'],
    ['rules', 'japan,,,,,,none', 'filings.unknown-fund'],
  ])('%s: %s', async (kind, row, code) => {
    await expect(load(kind, row)).rejects.toMatchObject({ code })
  })
})
