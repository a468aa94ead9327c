import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { voidFiscalYear } from '#modules/organisation/commands/void-fiscal-year.ts'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { report } from '#modules/report/module.ts'
import { startJobs } from '#platform/jobs.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { as } from '../world.ts'
import { follow, openSite, type Site, wordsOf } from './site.ts'

const en = wordsOf('en')

describe.skipIf(!hasBrowser)('Sora, the editor,', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite({ withExamples: true })
    page = await site.visit(people.sora)
  })
  afterAll(() => site?.close())

  const press = (key: string) => follow(page, () => page.getByRole('button', { name: en(key), exact: true }).click())

  test('opens the figures of the latest year with records, its text, and that of a year which has none yet', async () => {
    await page.goto(`${site.address}/report`)
    expect(await page.locator('[name=year]').inputValue()).toBe('FY2010')
    await follow(page, () =>
      page
        .locator('main')
        .getByRole('link', { name: en('report.list-sections.title') })
        .click(),
    )
    expect(page.url()).toBe(`${site.address}/report/sections?year=FY2010`)
    expect(await page.locator('main tbody a').count()).toBeGreaterThan(1)
    await page.goto(`${site.address}/report/sections?year=FY2011`)
    expect(await page.getByText(en('report.list-sections.empty'), { exact: true }).isVisible()).toBe(true)
    await page.goto(`${site.address}/report/sections/create?year=FY2010`)
  })

  test('writes a section that names a figure which nobody has; is told where, and her text stays', async () => {
    await page.locator('[name="titles.en"]').fill('Our wheat')
    await page.locator('[name="titles.ja"]').fill('届けた小麦')
    const prose = 'In this year we handed over\n{{aid.handed-over item=gold}} and {{aid.handed-ovr item=wheat}}.'
    await page.locator('[name="prose.en"]').fill(prose)
    await press('report.create-section.submit')
    expect(await page.getByRole('alert').textContent()).toContain(
      en('report.prose.unknown-figure', { name: 'aid.handed-ovr', line: 2, column: 35 }),
    )
    expect((await page.locator('[name="prose.en"]').inputValue()).replaceAll('\r', '')).toBe(prose)
    expect(await page.locator('[name="titles.ja"]').inputValue()).toBe('届けた小麦')
  })

  test('names it rightly, and sees the number in the report, leading to its evidence', async () => {
    await page
      .locator('[name="prose.en"]')
      .fill('In this year we handed over **{{aid.handed-over item=wheat}}** of wheat.')
    await press('report.create-section.submit')
    expect(page.url()).toMatch(/\/report\/sections\/[0-9a-f-]{36}\?saved=/)
    await page.goto(`${site.address}/report/document?year=FY2010`)
    expect(await page.getByRole('heading', { name: 'Our wheat' }).isVisible()).toBe(true)
    const sentence = (await page.getByText(/In this year we handed over/).textContent()) ?? ''
    expect(sentence).toMatch(/we handed over 40.t of wheat\./)
    await page
      .getByText(/In this year we handed over/)
      .getByRole('link')
      .click()
    expect(page.url()).toContain('/report/evidence?')
    await page.goto(`${site.address}/report/document?year=FY2010&language=ja`)
    expect(await page.getByRole('heading', { name: '届けた小麦' }).isVisible()).toBe(true)
  })

  test('writes on while her year is taken out of use, and loses nothing that she typed', async () => {
    await page.goto(`${site.address}/report/sections/create?year=FY2011`)
    const { id } = (await fiscalYearOf(site.world.db, 'FY2011')) ?? { id: '' }
    await voidFiscalYear(site.world, as('director'), { id, why: 'it begins later' })
    await page.locator('[name="titles.en"]').fill('Plans')
    await page.locator('[name="prose.en"]').fill('A whole afternoon of writing.')
    expect(await press('report.create-section.submit')).toBe(422)
    expect(await page.getByRole('alert').textContent()).toContain(en('report.no-such-year', { year: 'FY2011' }))
    expect(await page.locator('[name="prose.en"]').inputValue()).toBe('A whole afternoon of writing.')
    expect(await page.locator('[name=year]').inputValue()).toBe('FY2010')
  })

  test('asks for the PDF, sees that it is being made, then that it is ready, and takes it with her', async () => {
    await page.goto(`${site.address}/report/ask-print?year=FY2010`)
    await page.selectOption('[name=language]', 'ja')
    await press('report.ask-print.submit')
    expect(page.url()).toMatch(/\/report\/prints\/[0-9a-f-]{36}\?saved=/)
    expect(await page.locator('main').textContent()).toContain(en('report.get-print.making'))
    expect(await page.locator('meta[http-equiv=refresh]').count()).toBe(1)
    expect((await page.goto(`${page.url().split('?')[0]}/pdf`))?.status()).toBe(404)
    await page.goBack()
    const worker = await startJobs(site.worker.config, site.worker.world, report.jobs ?? [], () => undefined)
    try {
      const ready = page.getByRole('link', { name: en('report.get-print.download') })
      await ready.waitFor({ timeout: 25_000 })
      expect(await page.locator('meta[http-equiv=refresh]').count()).toBe(0)
      const [file] = await Promise.all([page.waitForEvent('download'), ready.click()])
      expect(file.suggestedFilename()).toBe('report-ja.pdf')
      expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')
    } finally {
      await worker.stop()
    }
  })
})
