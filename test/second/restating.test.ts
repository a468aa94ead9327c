import { afterAll, beforeAll, expect, test } from 'vitest'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { adoptReport } from '#modules/report/commands/adopt-report.ts'
import { releaseReport } from '#modules/report/commands/release-report.ts'
import { submitReport } from '#modules/report/commands/submit-report.ts'
import { composeReport, listFindings, showReport } from '#modules/report/face.ts'
import { getAdoptedDocument } from '#modules/report/queries/get-adopted-document.ts'
import { getReport } from '#modules/report/queries/get-report.ts'
import { publishedReport, publishedReports } from '#modules/report/queries/published-of.ts'
import { documentJson } from '#modules/report/rules/document-json.ts'
import { plainValue } from '#modules/report/rules/plain-value.ts'
import { languageNames, languages } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { publication } from '../../src/modules/report/jobs.ts'
import { openSite } from '../site/desk.ts'
import { signIn } from '../visitor.ts'
import { reach } from '../world.ts'
import { loadSecond, ofOthers } from './house.ts'

const today = '2025-04-10'
const { world, worker, owner, director, ask, aSecond, close } = await openSite(`${today}T00:00:00Z`)
afterAll(close)
const why = 'The gift D-2023-0013 was the payment of D-2023-0012, charged twice'
const versions: string[] = []

beforeAll(async () => {
  await loadSecond(world, director)
})

async function adoptAt(meeting: string, reason?: string): Promise<string> {
  const { id } = await submitReport(world, director, { year: '2023', ...(reason && { why: reason }) })
  await adoptReport(world, director, { id, meeting })
  await releaseReport(world, director, { id })
  await publication.run(worker.world, id)
  versions.push(id)
  return id
}

/** The cell of all gifts with the year before, in the report on the half-year after. */
async function giftsBefore(): Promise<string | null> {
  const data = await showReport(world, director, { year: '2024-H1', audience: 'public', language: 'en', today })
  const figure = data.figuresBefore?.get('giving.gifts')
  return figure ? plainValue(figure) : null
}

test('the report on the two months is adopted and released with fourteen gifts', async () => {
  expect((await listFindings(world, director, { year: '2023' })).findings).toEqual([])
  const id = await adoptAt('AG-2')
  expect((await getReport(world, director, { id })).differences).toEqual([])
  expect((await publishedReport(owner, '2023', 1, 'ja'))?.document).toContain('"printed":"14件"')
  expect(await giftsBefore()).toBe('14')
})

test('the gift charged twice is voided with its reason, and the report that was adopted shows what differs', async () => {
  const { rows } = await listGifts(world, director, { giver: 'F-15' })
  const [gift] = rows.filter(({ ref }) => ref === 'D-2023-0013')
  await voidGift(world, director, { id: gift?.id ?? '', why })
  const { differences } = await getReport(world, director, { id: versions[0] ?? '' })
  const told = differences.map(({ name, dimensions, before, now }) => [
    [name, ...Object.values(dimensions)].join(' '),
    before?.value,
    now && plainValue(now),
  ])
  expect(told).toContainEqual(['giving.gifts', '14', '13'])
  expect(told).toContainEqual(['giving.gift-sum EUR', '1529.35', '1449.35'])
  expect(told.filter(([name]) => !String(name).startsWith('giving.'))).toEqual([])
})

test('the second version is adopted with its reason by a meeting of its own, and the first stays readable', async () => {
  await expect(submitReport(world, director, { year: '2023' })).rejects.toThrow('report.correction-reason')
  await adoptAt('AGE-1', why)
  expect((await publishedReports(owner, 'en')).map(({ version, reason }) => [version, reason])).toEqual([
    [2, why],
    [1, null],
  ])
  const printed = async (id: string | undefined) =>
    documentJson(
      (await getAdoptedDocument(world, director, { id: id ?? '', audience: 'public', language: 'en' })).document,
    )
  const [first, second] = [await printed(versions[0]), await printed(versions[1])]
  expect([first.includes('"14 gifts"'), first.includes('"13 gifts"')]).toEqual([true, false])
  expect([second.includes('"14 gifts"'), second.includes('"13 gifts"')]).toEqual([false, true])
  expect(second).toContain('EUR 1,449.35')
})

test('the half-year after tells the restated number as the year before', async () => {
  expect(await giftsBefore()).toBe('13')
  const data = await showReport(world, director, { year: '2024-H1', audience: 'public', language: 'en', today })
  const text = documentJson(composeReport({ data, language: 'en', today }))
  expect(text).toContain('"printed":"13 gifts"')
  expect(text).not.toContain('"printed":"14 gifts"')
})

test('the public reads the corrected report first, on the page and on paper, and the one before it as it was', async () => {
  await aSecond()
  const list = await ask('/ja/reports')
  expect(list.text).toContain('2023 活動報告書')
  expect(list.text).toContain('href="/ja/reports/2023/2"')
  const year = await ask('/en/reports/2023')
  expect(year.text).toContain(why)
  expect(year.text.indexOf('/en/reports/2023/2')).toBeLessThan(year.text.indexOf('/en/reports/2023/1'))
  const [first, second] = [await ask('/en/reports/2023/1'), await ask('/en/reports/2023/2')]
  expect([first.text.includes('14 gifts'), first.text.includes('13 gifts')]).toEqual([true, false])
  expect([second.text.includes('14 gifts'), second.text.includes('13 gifts')]).toEqual([false, true])
  const pdf = await ask('/zh/reports/2023/2/report.pdf')
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-'])
})

test('the public site bears the name of the house and no word of the other example', async () => {
  for (const language of languages) {
    const { status, text } = await ask(`/${language}/`)
    expect(status).toBe(200)
    // but for the way to the page in Japanese
    expect(ofOthers.exec(text.replaceAll(languageNames.ja, ''))?.[0], language).toBeUndefined()
  }
  expect((await ask('/en/')).text).toContain('Maison des Passerelles')
  expect((await ask('/ja/')).text).toContain('メゾン・デ・パスレル')
})

test('the staff site calls a report of some months no annual one', async () => {
  const visitor = await signIn(staffApplication(world, reach), world, 'director')
  const report = await (await visitor.get(`/report/reports/${versions[1]}`)).text()
  expect(report).toContain('Report 2023, version 2')
  expect(report).not.toContain('Annual report 2023')
  const home = await (await visitor.get('/')).text()
  expect(home).toContain('Report 2024-H2: 4 sections')
})
