import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createParty } from '#modules/people/commands/create-party.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { as } from '../world.ts'
import { follow, openSite, type Site, wordsOf } from './site.ts'

const en = wordsOf('en')
const ja = wordsOf('ja')

describe.skipIf(!hasBrowser)('Mina, the director,', () => {
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await openSite({ withExamples: true })
    await createParty(site.world, as('director'), {
      ref: 'P-900',
      kind: 'person',
      names: [
        { family: '김', given: '하늘' },
        { family: '金', given: '空' },
      ],
    })
    page = await site.visit(people.mina)
  })
  afterAll(() => site?.close())

  test('comes in by a link, which works once, and sees what to do next', async () => {
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(en('main.home.title'))
    expect(await page.getByRole('heading', { level: 2, name: en('main.home.tasks') }).isVisible()).toBe(true)
    expect(await page.locator('main a').count()).toBeGreaterThan(5)
    expect(await page.getByRole('link', { name: people.mina.name }).isVisible()).toBe(true)
  })

  test('switches to Japanese and stays on the page that she was on, with its filters', async () => {
    await page.goto(`${site.address}/aid/movements?site=S-01`)
    await follow(page, () => page.getByRole('link', { name: '日本語' }).click())
    expect(page.url()).toBe(`${site.address}/aid/movements?site=S-01`)
    expect(await page.locator('html').getAttribute('lang')).toBe('ja-JP')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(ja('aid.list-movements.title'))
    await page.goto(`${site.address}/`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(ja('main.home.title'))
    await follow(page, () => page.getByRole('link', { name: 'English' }).click())
  })

  test('goes from a number of the report to its evidence and on to a record, in two clicks', async () => {
    await page.goto(`${site.address}/report/document`)
    const number = page.locator('a[href*="figure=aid.handed-over"]').first()
    const printed = (await number.textContent()) ?? ''
    await follow(page, () => number.click())
    expect(await page.getByText(en('report.show-evidence.rule')).isVisible()).toBe(true)
    expect(await page.locator('main').textContent()).toContain(printed.replace(/^.*\) /, ''))
    await follow(page, () => page.locator('main a[href^="/aid/movements/"]').first().click())
    expect(page.url()).toMatch(/\/aid\/movements\/[0-9a-f-]{36}$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(en('aid.movement.handed-over'))
  })

  test('finds a site, an activity, a person by a name in Hangul or kanji, and a gift by its reference', async () => {
    const looks = [
      { for: 'S-02', href: /^\/aid\/sites\// },
      { for: 'Tiger-2', href: /^\/(operations|activities)\// },
      { for: '認定申請', href: /^\/activities\// },
      { for: '김하늘', href: /^\/people\// },
      { for: '金空', href: /^\/people\// },
      { for: '열린등대', href: /^\/people\// },
      { for: 'PP-2009-0001', href: /^\/giving\/gifts\// },
    ]
    for (const { for: text, href } of looks) {
      const box = page.getByRole('searchbox')
      await box.fill(text)
      await follow(page, () => box.press('Enter'))
      const found = await page.locator('main table a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))
      expect([text, found.filter((one) => one && href.test(one)).length > 0]).toEqual([text, true])
    }
    await page.getByRole('searchbox').fill('nobody is called this')
    await follow(page, () => page.getByRole('searchbox').press('Enter'))
    expect(await page.getByText(en('main.search.nothing'), { exact: true }).isVisible()).toBe(true)
  })

  test('gives a field officer a link; he reads in words what his role lacks, and finds no name that is not for him', async () => {
    const haruto = await site.visit(people.haruto)
    expect(await haruto.locator('nav a[href="/giving"]').count()).toBe(0)
    const answer = await haruto.goto(`${site.address}/giving`)
    expect(answer?.status()).toBe(403)
    expect(await haruto.locator('main').textContent()).toContain(
      ja('main.error.403.text', { permission: ja('giving.list-gifts.title') }),
    )
    await haruto.goto(`${site.address}/search?q=${encodeURIComponent('김하늘')}`)
    expect(await haruto.getByText(ja('main.search.nothing'), { exact: true }).isVisible()).toBe(true)
    await haruto.context().close()
  })

  test('signs out, and nothing of hers opens any more', async () => {
    await page.goto(`${site.address}/`)
    await follow(page, () => page.getByRole('button', { name: en('ui.sign-out') }).click())
    expect(page.url()).toBe(`${site.address}/sign-in`)
    await page.goto(`${site.address}/people`)
    expect(page.url()).toBe(`${site.address}/sign-in?to=%2Fpeople`)
  })
})
