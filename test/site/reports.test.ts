import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSection } from '#modules/report/commands/create-section.ts'
import { submitReport } from '#modules/report/commands/submit-report.ts'
import { composeReport, editionData } from '#modules/report/face.ts'
import { documentJson } from '#modules/report/rules/document-json.ts'
import { newId } from '#platform/ids.ts'
import { languages } from '#platform/words.ts'
import { recordYear } from '../report/year.ts'
import { openSite, origin } from './desk.ts'
import { elementsOf } from './xml.ts'

const desk = await openSite('2011-11-20T00:00:00Z')
const { world, owner, director, ask, aSecond } = desk
afterAll(desk.close)

const figures = [
  {
    name: 'giving.gifts',
    period: { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' },
    dimensions: { fund: '=2+3', channel: 'paypal' },
    value: '0',
    state: 'known',
    qualifier: 'exact',
    printed: '0 gifts',
    unit: 'gift',
    nature: 'flow',
    origin: 'records',
  },
]

/** Puts a version of FY2010 onto the public site, as the worker does once it was adopted and released. */
async function publish(reportId: string, version: number, reason: string | null) {
  const { sha256 } = await world.files.keep(Buffer.from(`%PDF-1.7 of version ${version}`))
  for (const language of languages) {
    const data = await editionData(owner, { year: 'FY2010', language, audience: 'public', today: '2011-11-20' })
    const document = composeReport({ data, language, today: '2011-11-20' })
    const row = { id: newId(), report_id: reportId, year_label: 'FY2010', version, reason, language }
    await sql`insert into report.published (id, report_id, year_label, year_start, year_end, version, reason, language,
        title, document, figures, content_hash, pdf_sha256, pdf_pages, released_at)
      values (${row.id}, ${row.report_id}, ${row.year_label}, '2010-09-01', '2011-08-31', ${version}, ${reason}, ${language},
        ${document.title}, ${documentJson(document)}, ${JSON.stringify(figures)}, ${'a'.repeat(64)}, ${sha256}, ${20 + version},
        now())`.execute(owner)
  }
}

let first: string
beforeAll(async () => {
  await recordYear(world)
  await createSection(world, director, {
    ...{ year: 'FY2010', position: '1', audience: 'public', titles: { en: 'Gifts', ja: '寄付' } },
    prose: { en: 'We received {{giving.gifts}}.', ja: '{{giving.gifts}}をいただきました。' },
  })
  await createSection(world, director, {
    ...{ year: 'FY2010', position: '2', audience: 'internal', titles: { en: 'House' } },
    prose: { en: 'For the house alone.' },
  })
  first = (await submitReport(world, director, { year: 'FY2010' })).id
})

test('no report is told of before one is out, and then within a second', async () => {
  expect((await ask('/en/reports')).text).toContain('No report is published yet')
  expect((await ask('/en/')).text).not.toContain('/en/reports')
  expect((await ask('/en/reports/FY2010')).status).toBe(404)
  await publish(first, 1, null)
  await aSecond()
  for (const language of languages) {
    const list = await ask(`/${language}/reports`)
    expect(list.text).toContain(`href="/${language}/reports/FY2010/1"`)
    expect((await ask(`/${language}/`)).text).toContain(`href="/${language}/reports/FY2010/1"`)
  }
})

test('a correction stands beside what it corrects, with its reason', async () => {
  const second = newId()
  await sql`insert into report.reports (id, fiscal_year_id, version, reason, recorded_at, recorded_by)
    select ${second}, fiscal_year_id, 2, 'A gift was counted twice', now(), 'director' from report.reports
    where id = ${first}`.execute(owner)
  await publish(second, 2, 'A gift was counted twice')
  await aSecond()
  const { text } = await ask('/en/reports/FY2010')
  expect(text.indexOf('/en/reports/FY2010/2')).toBeLessThan(text.indexOf('/en/reports/FY2010/1'))
  expect(text).toContain('Corrected: A gift was counted twice')
  expect((await ask('/en/reports')).text).not.toContain('FY2010/1')
  expect((await ask('/en/reports/FY2010/1')).status).toBe(200)
})

test('a report is a page with the policy of its own style, without the internal section or a way to records', async () => {
  const { status, text, headers } = await ask('/ja/reports/FY2010/2')
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=60'])
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/)
  expect(text).toContain('寄付')
  expect(text).not.toContain('For the house alone')
  expect(text).not.toContain('/report/evidence')
  expect(text).toContain('href="/ko/reports/FY2010/2"')
  const again = await ask('/ja/reports/FY2010/2', { 'if-none-match': headers.get('etag') ?? '' })
  expect([again.status, again.text]).toEqual([304, ''])
})

test('it is there on paper and as figures, which no spreadsheet takes for formulas', async () => {
  const pdf = await ask('/en/reports/FY2010/2/report.pdf')
  expect([pdf.status, pdf.text, pdf.headers.get('content-type')]).toEqual([
    200,
    '%PDF-1.7 of version 2',
    'application/pdf',
  ])
  const json = await ask('/en/reports/FY2010/1/figures.json')
  expect(JSON.parse(json.text)).toEqual(figures)
  const csv = await ask('/en/reports/FY2010/1/figures.csv')
  expect(csv.headers.get('content-disposition')).toContain('FY2010-1-en.csv')
  const [head, line] = csv.text.replace('\ufeff', '').split('\r\n')
  expect(head).toBe('name,dimensions,period,start,end,value,unit,state,qualifier,printed,nature,time,source')
  expect(line).toBe(
    'giving.gifts,fund==2+3 channel=paypal,FY2010,2010-09-01,2011-08-31,0,gift,known,exact,0 gifts,flow,,',
  )
})

test('feeds and the list of pages name every version, and lead to what answers', async () => {
  const feed = elementsOf((await ask('/zh/feed.xml')).text)
  const ways = feed.flatMap(({ name, attributes }) => (name === 'link' ? (attributes.href ?? []) : []))
  expect(ways).toContain(`${origin}/zh/reports/FY2010/1`)
  expect(feed.some(({ text }) => text.includes('A gift was counted twice'))).toBe(true)
  const locs = elementsOf((await ask('/sitemap.xml')).text).flatMap(({ name, text }) => (name === 'loc' ? text : []))
  const reports = locs.filter((loc) => loc.includes('/reports'))
  expect(reports.length).toBe(languages.length * 4)
  for (const href of [...reports, ...ways])
    expect([href, (await ask(href.slice(origin.length))).status]).toEqual([href, 200])
})

test('what no version is called is not there', async () => {
  for (const path of [
    'FY2010/3',
    'FY2010/0',
    'FY2010/01',
    'FY2010/x',
    'FY2011/1',
    'FY2011',
    '%00/1',
    'FY2010/1/figures.xml',
  ])
    expect([path, (await ask(`/en/reports/${path}`)).status]).toEqual([path, 404])
})

test('the database role of the public reads the published rows alone', async () => {
  const { rows } = await sql<{ n: bigint }>`select count(version) as n from report.published`.execute(desk.publicDb)
  expect(rows).toEqual([{ n: 8n }])
  for (const table of [
    'report.reports',
    'report.report_statuses',
    'report.contents',
    'report.cell_releases',
    'report.sections',
  ])
    await expect(sql`select count(*) from ${sql.table(table)}`.execute(desk.publicDb)).rejects.toMatchObject({
      code: '42501',
    })
})
