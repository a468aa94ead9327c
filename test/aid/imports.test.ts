import { afterAll, describe, expect, test } from 'vitest'
import { importItems } from '#modules/aid/imports/items.ts'
import { importMovements } from '#modules/aid/imports/movements.ts'
import { importSites } from '#modules/aid/imports/sites.ts'
import { getItem } from '#modules/aid/queries/get-item.ts'
import { listItems } from '#modules/aid/queries/list-items.ts'
import { listMovements } from '#modules/aid/queries/list-movements.ts'
import { listSites } from '#modules/aid/queries/list-sites.ts'
import { searchAid } from '#modules/aid/queries/search-aid.ts'
import type { Refusal } from '#platform/errors.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { testWorld } from '../world.ts'
import { shopOf } from './shop.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const mina = as('aid-officer')
const shop = shopOf(world, mina)

const items = 'ref,code,unit,kind,name_en,name_ja,name_ko,name_zh\n'
const sites = 'ref,code,opened_on,note,closed,closing_reason\n'
const movements = 'ref,kind,date,site,to_site,item,quantity,unit,lot,expires_on,scope,reason,counterpart,note\n'

/** The problems of a refused file: `3 item aid.unknown-item`. */
const problemsOf = (load: Promise<unknown>) =>
  load.then(
    () => [],
    (refusal: Refusal) => refusal.problems.map(({ code, place }) => `${place?.line} ${place?.column} ${code}`),
  )

describe('importing items', () => {
  const file = `${items}i1,wheat,t,goods,Wheat,小麦,밀,小麦\ni2,soap,piece,goods,Soap,,,\n`

  test('adds each item once, however often the file is loaded', async () => {
    expect(await csv(importItems, 'items.csv', file)).toMatchObject({ added: 2n, known: 0n, total: 2n, differing: 0n })
    expect(await csv(importItems, 'items.csv', file)).toMatchObject({ added: 0n, known: 2n, total: 2n, differing: 0n })
    const [soap, wheat] = await listItems(world, mina, {})
    expect([soap?.code, wheat?.code]).toEqual(['soap', 'wheat'])
    expect((await getItem(world, mina, { id: wheat?.id ?? '' })).names).toEqual({
      en: 'Wheat',
      ja: '小麦',
      ko: '밀',
      zh: '小麦',
    })
    expect(soap?.names).toEqual({ en: 'Soap' })
  })

  test('reads what spreadsheets write: a byte order mark, CRLF and semicolons', async () => {
    const excel = `\ufeff${items}i3,oil,l,goods,Oil,油,,\n`.replaceAll(',', ';').replaceAll('\n', '\r\n')
    expect(await csv(importItems, 'excel.csv', excel)).toMatchObject({ added: 1n, known: 0n, total: 1n, differing: 0n })
  })

  test('refuses the code of another item, in the tables or in the file, and writes nothing', async () => {
    const before = (await listItems(world, mina, {})).length
    expect(
      await problemsOf(csv(importItems, 'x.csv', `${items}i8,salt,kg,goods,Salt,,,\ni9,wheat,kg,goods,Other,,,\n`)),
    ).toEqual(['3 code aid.code-taken'])
    expect(
      await problemsOf(csv(importItems, 'x.csv', `${items}i8,salt,kg,goods,Salt,,,\ni9,salt,kg,goods,Salt,,,\n`)),
    ).toEqual(['3 code aid.code-taken'])
    expect(await problemsOf(csv(importItems, 'x.csv', `${items}i8,salt,stone,food,Salt,,,\n`))).toEqual([
      '2 unit imports.not-one-of',
      '2 kind imports.not-one-of',
    ])
    expect((await listItems(world, mina, {})).length).toBe(before)
  })
})

describe('importing sites', () => {
  test('adds each site once, closed ones with date and reason', async () => {
    const file = `${sites}s1,S-01,2009-04-01,,,\ns2,S-02,,Border,2011-03,forced\n`
    expect(await csv(importSites, 'sites.csv', file)).toMatchObject({ added: 2n, known: 0n, total: 2n, differing: 0n })
    expect(await csv(importSites, 'sites.csv', file)).toMatchObject({ added: 0n, known: 2n, total: 2n, differing: 0n })
    expect(await listSites(world, mina, {})).toMatchObject([
      { code: 'S-01', opened_on: '2009-04-01', closed: null },
      { code: 'S-02', opened_on: null, closed: '2011-03', reason: 'forced' },
    ])
  })

  test('tells where a known site says something else', async () => {
    const file = `${sites}s1,S-01,2009-04-02,,,\ns2,S-02,,Border,2011-04,moved\n`
    expect((await csv(importSites, 'sites.csv', file)).differences).toEqual([
      { line: 2, ref: 's1', columns: ['opened_on'] },
      { line: 3, ref: 's2', columns: ['closed', 'closing_reason'] },
    ])
  })

  test('refuses half a closing and a code twice', async () => {
    expect(await problemsOf(csv(importSites, 'x.csv', `${sites}s3,S-03,,,2011-03,\ns4,S-01,,,,\n`))).toEqual([
      '2 closing_reason aid.import-sites.closing-incomplete',
      '3 code aid.code-taken',
    ])
    expect(await problemsOf(csv(importSites, 'x.csv', `${sites}s5,S-05,,,,\ns6,S-05,,,,\n`))).toEqual([
      '3 code aid.code-taken',
    ])
    expect(await problemsOf(csv(importSites, 'x.csv', `${sites}s5,S-05,,,XXXX,forced\n`))).toEqual([
      '2 closed dates.ends-needed',
    ])
    expect((await listSites(world, mina, {})).length).toBe(2)
  })
})

describe('importing movements', () => {
  const file = `${movements}m1,received,2010-10,S-01,,wheat,20,t,A-1,2011-10-01,mission,,Merchant,
m2,shipped,2011-01-10,S-01,S-02,wheat,5,t,,,mission,,,
m3,handed-over,2011-02-01,S-01,,wheat,500,kg,,,relief,,Families,
m4,lost,2011-03-31,S-02,,wheat,5,T,A-1,,mission,confiscated,,
`

  test('writes the stock of each day, in any order of the lines, and adds each movement once', async () => {
    const [head = '', ...lines] = file.trim().split('\n')
    const upsideDown = [head, ...lines.reverse()].join('\n')
    expect(await csv(importMovements, 'movements.csv', upsideDown)).toMatchObject({
      added: 4n,
      known: 0n,
      differing: 0n,
    })
    expect(await csv(importMovements, 'movements.csv', file)).toMatchObject({ added: 0n, known: 4n, differing: 0n })
    expect(await shop.stockAt('S-01', '2010-10-30')).toEqual({})
    expect(await shop.stockAt('S-01', '2010-10-31')).toEqual({ wheat: '20' })
    expect(await shop.stockAt('S-01', '2011-02-01')).toEqual({ wheat: '14.5' })
    expect(await shop.stockAt('S-02', '2011-01-10')).toEqual({ wheat: '5' })
    expect(await shop.stockAt('S-02', '2011-03-31')).toEqual({})
  })

  const refused: Record<string, [string, string]> = {
    'an unknown item': ['n1,received,2011-05-01,S-01,,gold,1,t,,,mission,,,', '3 item aid.unknown-item'],
    'an unknown site': ['n1,received,2011-05-01,S-77,,wheat,1,t,,,mission,,,', '3 site aid.unknown-site'],
    'a unit of another kind': [
      'n1,received,2011-05-01,S-01,,wheat,1,l,,,mission,,,',
      '3 unit aid.import-movements.unit',
    ],
    'an unknown unit': ['n1,received,2011-05-01,S-01,,wheat,1,stone,,,mission,,,', '3 unit imports.not-one-of'],
    nothing: ['n1,received,2011-05-01,S-01,,wheat,0,t,,,mission,,,', '3 quantity aid.quantity-not-above-zero'],
    'more than the world holds': [
      'n1,received,2011-05-01,S-01,,wheat,9000000000000,t,,,mission,,,',
      '3 quantity units.too-large',
    ],
    'an impossible day': ['n1,received,2011-02-30,S-01,,wheat,1,t,,,mission,,,', '3 date dates.impossible'],
    'a day that has not come': ['n1,received,2011-09-06,S-01,,wheat,1,t,,,mission,,,', '3 date dates.not-come-yet'],
    'a date without bounds': ['n1,received,XXXX,S-01,,wheat,1,t,,,mission,,,', '3 date dates.ends-needed'],
    'more than is there': ['n1,handed-over,2011-05-01,S-01,,wheat,16,t,,,mission,,,', '3 quantity aid.stock.too-few'],
    'goods before they came': ['n1,handed-over,2010-09-01,S-01,,wheat,1,t,,,mission,,,', '3 quantity aid.stock.none'],
    'an unknown lot': ['n1,handed-over,2011-05-01,S-01,,wheat,1,t,B-9,,mission,,,', '3 lot aid.unknown-lot'],
    'a loss without its reason': [
      'n1,lost,2011-05-01,S-01,,wheat,1,t,,,mission,,,',
      '3 reason aid.import-movements.reason',
    ],
    'a shipment to nowhere': [
      'n1,shipped,2011-05-01,S-01,,wheat,1,t,,,mission,,,',
      '3 to_site aid.import-movements.to-site',
    ],
    'a shipment to where it is': [
      'n1,shipped,2011-05-01,S-01,S-01,wheat,1,t,,,mission,,,',
      '3 to_site aid.ship-goods.same-site',
    ],
    'goods for a site that has closed': [
      'n1,received,2011-05-01,S-02,,wheat,1,t,,,mission,,,',
      '3 site aid.site-is-closed',
    ],
    'a shipment to a site that has closed': [
      'n1,shipped,2011-05-01,S-01,S-02,wheat,1,t,,,mission,,,',
      '3 to_site aid.site-is-closed',
    ],
    'goods left in a site that has closed': [
      'n1,received,2011-03-01,S-02,,wheat,1,t,,,mission,,,',
      '3 site aid.closed-site.stock',
    ],
    'a lot that exists': ['n1,received,2011-05-01,S-01,,wheat,1,t,A-1,,mission,,,', '3 lot aid.lot-taken'],
    'a reference twice': ['n0,received,2011-05-01,S-01,,wheat,1,t,,,mission,,,', '3 ref imports.twice'],
  }
  test.each(Object.entries(refused))('refuses %s at its line and writes nothing', async (_, [line, problem]) => {
    const before = await shop.stockAt('S-01', '2011-12-31')
    const good = 'n0,received,2011-05-01,S-01,,wheat,1,t,B-1,,mission,,,'
    expect(await problemsOf(csv(importMovements, 'x.csv', `${movements}${good}\n${line}\n`))).toContain(problem)
    expect(await shop.stockAt('S-01', '2011-12-31')).toEqual(before)
    expect((await listMovements(world, mina, {})).total).toBe(4n)
  })

  test('tells every bad line of a file at once', async () => {
    const lines = [...'12345'].map((n) => `n${n},received,2011-05-01,S-01,,gold${n},0,t,,,mission,,,`).join('\n')
    const problems = await problemsOf(csv(importMovements, 'x.csv', `${movements}${lines}\n`))
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['2', '3', '4', '5', '6'])
  })
})

test('each import takes the example that it offers', async () => {
  for (const definition of [importItems, importSites, importMovements]) {
    const refusals = await problemsOf(csv(definition, 'example.csv', exampleOf(definition)))
    expect(refusals.filter((problem) => !/unknown-item|unknown-site|code-taken/.test(problem))).toEqual([])
  }
})

describe('searching', () => {
  const find = async (text: string, most = 10) =>
    (await searchAid(world, mina, { text, most })).map(({ kind, label }) => `${kind} ${label}`)

  test('finds items by code and by name in each language, sites by code, movements by reference', async () => {
    expect(await find('WHE')).toEqual(['aid.item Wheat'])
    expect(await find('小麦')).toEqual(['aid.item Wheat'])
    expect(await find('밀')).toEqual(['aid.item Wheat'])
    expect(await find('s-0')).toEqual(['aid.site S-01', 'aid.site S-02'])
    expect(await find('m3')).toEqual(['aid.movement m3'])
  })

  test('takes no letter for a wildcard, nor the marks of the stored form for a name', async () => {
    expect(await find('%')).toEqual([])
    expect(await find('_')).toEqual([])
    expect(await find('\\')).toEqual([])
    expect(await find('"en"')).toEqual([])
    expect(await find('\0')).toEqual([])
  })

  test('finds no more than was asked', async () => {
    expect(await find('s', 1)).toHaveLength(1)
  })
})
