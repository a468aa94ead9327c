import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { as } from '../world.ts'
import { follow, openSite, type Site, wordsOf } from './site.ts'

const en = wordsOf('en')
const head = 'ref,received_on,amount,currency,channel,fund'
const wrong = `${head}\nBK-1,2011-02-28,3000,JPY,bank,general\nBK-2,2011-02-29,3000,JPY,bank,general\n`
const right = wrong.replace('2011-02-29', '2011-03-01')
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

describe.skipIf(!hasBrowser)('Ken, the treasurer,', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite({ withExamples: true })
    page = await site.visit(people.ken)
  })
  afterAll(() => site?.close())

  const press = (key: string) => follow(page, () => page.getByRole('button', { name: en(key), exact: true }).click())
  const bringIn = async (text: string, name = 'bank.csv') => {
    await page.locator('[name=file]').setInputFiles(csv(name, text))
    return press('main.imports.submit')
  }
  const total = async () => (await listGifts(site.world, as('treasurer'), {})).total
  const linked = (key: string) => page.getByRole('link', { name: en(key), exact: true })
  const refs = () => page.locator('main tbody td:last-child').allTextContents()

  test('finds the imports that are his, and takes a template and an example with him', async () => {
    await page.goto(`${site.address}/imports`)
    expect(await page.locator('main a[href="/imports/aid.import-items"]').count()).toBe(0)
    await follow(page, () => page.locator('main a[href="/imports/giving.import-gifts"]').click())
    for (const [key, name, lines] of [
      ['main.imports.template', 'giving.import-gifts-template.csv', 1],
      ['main.imports.example', 'giving.import-gifts-example.csv', 4],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), linked(key).click()])
      expect(file.suggestedFilename()).toBe(name)
      const text = await readFile(await file.path(), 'utf8')
      expect(text.replace(/^\ufeff/, '')).toMatch(/^ref,/)
      expect(text.trim().split('\n').length).toBe(lines)
    }
  })

  test('brings in a file with a day that is none: is told file, line, column and why, and nothing is kept of it', async () => {
    const before = await total()
    expect(await bringIn(wrong)).toBe(422)
    const alert = (await page.getByRole('alert').textContent()) ?? ''
    const problem = en('dates.impossible', { text: '2011-02-29' })
    expect(alert).toContain(en('imports.in-column', { file: 'bank.csv', line: 3, column: 'received_on', problem }))
    expect(await total()).toBe(before)
    expect(await page.locator('main').textContent()).toContain(en('ui.kept-file', { name: 'bank.csv' }))
  })

  test('may send the file that stayed chosen again, and hears the same of it', async () => {
    expect(await press('main.imports.submit')).toBe(422)
    expect(await page.getByRole('alert').textContent()).toContain('bank.csv')
  })

  test('chooses the corrected file in its place, and both gifts are there; again, and none is there twice', async () => {
    const before = await total()
    expect(await bringIn(right, 'bank-corrected.csv')).toBe(303)
    expect(await page.locator('main').textContent()).toContain(en('main.imports.done', { added: 2, known: 0 }))
    expect(await bringIn(right, 'bank-corrected.csv')).toBe(303)
    expect(await page.locator('main').textContent()).toContain(en('main.imports.done', { added: 0, known: 2 }))
    expect(await total()).toBe(before + 2n)
  })

  test('sends no file, and is asked to choose one', async () => {
    await page.goto(`${site.address}/imports/giving.import-gifts`)
    await press('main.imports.submit')
    expect(await page.getByRole('alert').textContent()).toContain(en('main.imports.choose-file'))
  })

  test('turns over the pages of a long list, back and forth, and jumps to a day', async () => {
    await page.goto(`${site.address}/giving`)
    const first = await refs()
    expect(first).toHaveLength(50)
    expect(await linked('ui.previous').count()).toBe(0)
    await follow(page, () => linked('ui.next').click())
    const second = await refs()
    expect(second.filter((ref) => first.includes(ref))).toEqual([])
    await follow(page, () => linked('ui.next').click())
    await follow(page, () => linked('ui.previous').click())
    expect(await refs()).toEqual(second)
    await follow(page, () => linked('ui.first').click())
    expect(await refs()).toEqual(first)
    await page.locator('[name=from]').fill('2010-10-01')
    await press('ui.apply')
    const days = await page.locator('main tbody tr').allTextContents()
    expect(days[0]).toMatch(/2010/)
    expect(days.some((text) => /\b2011\b/.test(text.replace(/[A-Z]{2}-\d{4}/g, '')))).toBe(false)
    expect(await linked('ui.previous').isVisible()).toBe(true)
    await follow(page, () => linked('ui.previous').click())
    expect(await refs()).toHaveLength(50)
  })

  test('reaches the end of the list, having seen every gift once', async () => {
    await page.goto(`${site.address}/giving`)
    const seen = await refs()
    while ((await linked('ui.next').count()) > 0) {
      await page.goto(site.address + (await linked('ui.next').getAttribute('href')))
      seen.push(...(await refs()))
    }
    expect(BigInt(seen.length)).toBe(await total())
    expect(new Set(seen).size).toBe(seen.length)
  })
})
