import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shopOf } from '../aid/shop.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { as } from '../world.ts'
import { follow, openSite, type Site, wordsOf } from './site.ts'

const ko = wordsOf('ko')

describe.skipIf(!hasBrowser)('혜진, the aid officer,', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite()
    const shop = shopOf(site.world, as('director'))
    await shop.item('rice', 'kg')
    await shop.item('blanket', 'piece')
    await shop.site('S-1')
    await shop.receive('S-1', '2011-05-01', { item: 'rice', quantity: '20' }, { item: 'blanket', quantity: '5' })
    page = await site.visit(people.hyejin)
  })
  afterAll(() => site?.close())

  const press = (key: string) => follow(page, () => page.getByRole('button', { name: ko(key), exact: true }).click())
  const open = (key: string) => follow(page, () => page.getByRole('link', { name: ko(key) }).click())
  const line = (index: number, part: string) => page.locator(`[name="lines.${index}.${part}"]`)
  const lines = () => page.locator('[name$=".quantity"]').count()
  const titleOf = async () => (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

  test('writes two lines of goods, adds a third and takes it away again, and nothing typed is lost', async () => {
    await page.goto(`${site.address}/aid/hand-over`)
    await page.selectOption('[name=site]', 'S-1')
    await line(0, 'item').selectOption('rice')
    await line(0, 'quantity').fill('3')
    await press('ui.add-line')
    await line(1, 'item').selectOption('blanket')
    await line(1, 'quantity').fill('2')
    await press('ui.add-line')
    expect(await lines()).toBe(3)
    await follow(page, () => page.getByRole('button', { name: ko('ui.remove-line', { number: 3 }) }).click())
    expect(await lines()).toBe(2)
    expect(await line(0, 'quantity').inputValue()).toBe('3')
    expect(await line(1, 'item').inputValue()).toBe('blanket')
    expect(await page.locator('[role=alert]').count()).toBe(0)
  })

  test('mistypes a quantity, is told beside it and above, and finds what she typed', async () => {
    await line(1, 'quantity').fill('두 장')
    expect(await press('aid.hand-over.submit')).toBe(422)
    const summary = page.getByRole('alert')
    expect(await summary.textContent()).toContain(ko('units.not-a-quantity', { text: '두 장' }))
    expect(await line(0, 'quantity').inputValue()).toBe('3')
    expect(await line(1, 'quantity').inputValue()).toBe('두 장')
    expect(await line(1, 'quantity').getAttribute('aria-invalid')).toBe('true')
    await summary.getByRole('link').first().click()
    await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('lines.1.quantity')
  })

  test('asks for more than is there, and reads in Korean what is missing', async () => {
    await line(1, 'quantity').fill('9')
    await press('aid.hand-over.submit')
    expect(await page.getByRole('alert').textContent()).toMatch(/blanket|S-1/)
    expect(await page.getByRole('alert').textContent()).toMatch(/[가-힣]/)
    expect(await page.locator('html').getAttribute('lang')).toBe('ko-KR')
    expect(await line(1, 'quantity').inputValue()).toBe('9')
  })

  test('writes what was there, and sees the record of it', async () => {
    await line(1, 'quantity').fill('2')
    expect(await press('aid.hand-over.submit')).toBe(303)
    expect(page.url()).toMatch(/\/aid\/movements\/[0-9a-f-]{36}\?saved=/)
    expect(await titleOf()).toContain(ko('aid.movement.handed-over'))
    expect(await page.locator('main').textContent()).toContain(people.hyejin.name)
  })

  test('corrects it with a reason, takes it back with another, and sees every version', async () => {
    const record = page.url().split('?')[0]
    await open('aid.correct-movement.title')
    await page.locator('[name=note]').fill('저울을 다시 확인함')
    await press('aid.correct-movement.submit')
    expect(await page.getByRole('alert').textContent()).toContain(ko('input.required'))
    await page.locator('[name=why]').fill('메모가 빠졌음')
    await press('aid.correct-movement.submit')
    expect(page.url().split('?')[0]).toBe(record)
    expect(await page.locator('main').textContent()).toContain('메모가 빠졌음')
    await open('aid.void-movement.title')
    await page.locator('[name=why]').fill('다른 거점이었음')
    await press('aid.void-movement.submit')
    expect(page.url().split('?')[0]).toBe(record)
    const text = (await page.locator('main').textContent()) ?? ''
    for (const expected of ['메모가 빠졌음', '다른 거점이었음', '저울을 다시 확인함', ko('ui.void'), ko('ui.history')])
      expect(text).toContain(expected)
    expect(await page.getByRole('link', { name: ko('aid.correct-movement.title') }).count()).toBe(0)
    expect(await page.getByRole('link', { name: ko('aid.restore-movement.title') }).isVisible()).toBe(true)
  })
})
