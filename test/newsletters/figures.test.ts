import { afterAll, beforeAll, expect, test } from 'vitest'
import { voidIssue } from '#modules/newsletters/commands/void-issue.ts'
import { latestNewslettersDay, newslettersFigures, newslettersNames } from '#modules/newsletters/face.ts'
import { figureText, qualifierText } from '#modules/report/rendering/figure-text.ts'
import { type Cell, cellKey, type Evidence, type FigureDefinition } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const desk = deskOf(world, editor)
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const before = { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' }

const figure = (name: string): FigureDefinition => {
  const found = newslettersFigures.find((one) => one.name === `newsletters.${name}`)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

const told = async (name: string, period = year) =>
  Object.fromEntries(
    (await figure(name).cells(owner, period)).map(({ dimensions, value, qualifier }: Cell) => [
      cellKey('', dimensions).trim(),
      qualifier === 'exact' ? value : [value, qualifier],
    ]),
  )

async function rowsOf(name: string, dimensions: Cell['dimensions']): Promise<Evidence[]> {
  const rows: Evidence[] = []
  for (let after: string | null = null; ; ) {
    const page = await figure(name).records(owner, year, dimensions, { after, size: 2 })
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

beforeAll(async () => {
  await desk.series('MAIL', '2002', '[2011-03-11..2011-08-31]')
  await desk.series('POST', '[1998-09-01..1999-03-31]')
  await desk.series('OLD', '1995', '2009')
  await desk.series('OLDER', '1995', '2008')
  await desk.series('NEW', '2011-09-01')
  await desk.send({ series: 'MAIL', date: '2011-02', channel: 'email', languages: ['en'], reachQualifier: 'hundreds' })
  await desk.send({ series: 'MAIL', date: '2010-10', channel: 'email', languages: ['en', 'ko'], reach: '900' })
  await desk.send({ series: 'POST', date: '2010-11', reach: '150', reachQualifier: 'about' })
  await desk.send({ series: 'POST', date: '2011-07' })
  await desk.send({ date: '2010-12', channel: 'web', languages: ['zh'] })
  await desk.send({ kind: 'thanks', date: '[2011-03-11..2011-08-31]', channel: 'email', languages: ['en', 'ja'] })
  await desk.send({ kind: 'appeal', date: '2011-04' })
  await desk.send({ date: '2010-08-30/2010-09-02' })
})

test('editions count each language of an issue, and every breakdown adds up to the whole', async () => {
  expect(await told('issues')).toEqual({
    '': 6n,
    'channel=email': 3n,
    'channel=post': 2n,
    'channel=web': 1n,
    'language=en': 2n,
    'language=ja': 2n,
    'language=ko': 1n,
    'language=zh': 1n,
    'series=MAIL': 3n,
    'series=POST': 2n,
    'series=none': 1n,
  })
  expect(await told('issues', before)).toEqual({})
})

test('what is no issue is a message, once whatever its languages', async () => {
  expect(await told('messages')).toEqual({ '': 2n, 'kind=appeal': 1n, 'kind=thanks': 1n })
})

test('the reach is that of the latest mailing of which one is told, over all and by series, and never a sum', async () => {
  expect(await told('reach')).toEqual({
    '': [200n, 'hundreds'],
    'series=MAIL': [200n, 'hundreds'],
    'series=POST': [150n, 'about'],
  })
  expect(await told('reach', before)).toEqual({})
})

test('hundreds are printed as the word that was told, in each language', async () => {
  const [whole] = await figure('reach').cells(owner, year)
  if (!whole) throw new Error('no reach')
  const told = { ...figure('reach'), ...whole, period: year, state: 'known' as const }
  expect((['en', 'ja', 'ko', 'zh'] as const).map((language) => figureText(told, language))).toEqual([
    'hundreds of people',
    '数百人',
    '수백 명',
    '数百人',
  ])
  expect(figureText(told, 'en', 'number')).toBe('hundreds')
  expect(qualifierText('hundreds', 'en')).toBe('hundreds: at least')
})

test('years are counted by the calendar until the period ends or the series was stopped', async () => {
  expect(await told('years')).toEqual({ 'series=MAIL': 9n, 'series=POST': [13n, 'about'] })
  expect(await told('years', before)).toEqual({
    'series=MAIL': 8n,
    'series=POST': [12n, 'about'],
    'series=OLD': 14n,
  })
})

test('voided mailings leave every figure', async () => {
  const was = await Promise.all(['issues', 'messages', 'reach'].map((name) => told(name)))
  const { id } = await desk.send({ date: '2011-08-30', reach: '5' })
  expect(await told('reach')).toMatchObject({ '': 5n, 'series=none': 5n })
  await voidIssue(world, editor, { id, why: 'it was never sent' })
  expect(await Promise.all(['issues', 'messages', 'reach'].map((name) => told(name)))).toEqual(was)
})

test('the records behind every cell add up to it, also page by page', async () => {
  for (const { name } of newslettersFigures) {
    const short = name.replace('newsletters.', '')
    for (const { dimensions, value } of await figure(short).cells(owner, year)) {
      const rows = await rowsOf(short, dimensions)
      const sum = rows.reduce((total, row) => total + row.value, 0n)
      expect([cellKey(name, dimensions), sum, rows.length > 0]).toEqual([cellKey(name, dimensions), value, true])
    }
    expect(await rowsOf(short, { site: 'S-01' })).toEqual([])
  }
})

test('series have names, and the latest day is that of the latest mailing', async () => {
  expect((await newslettersNames(owner)).get('series=MAIL')).toEqual({ en: 'Series MAIL' })
  expect(await latestNewslettersDay(owner)).toBe('2011-08-31')
})
