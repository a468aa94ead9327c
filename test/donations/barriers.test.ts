import { BlockList } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSuggestion } from '#modules/donations/commands/create-suggestion.ts'
import { type Listening, listen } from '#platform/web/server.ts'
import { languages } from '#platform/words.ts'
import { freshPage, hasBrowser, openBrowser } from '../browser.ts'
import { barriersByDayAndNight } from '../eye.ts'
import { deskOf } from './desk.ts'
import { openTeller } from './teller.ts'

describe.skipIf(!hasBrowser)('giving in a browser', () => {
  let teller: Awaited<ReturnType<typeof openTeller>>
  let browser: Browser
  let server: Listening

  beforeAll(async () => {
    teller = await openTeller()
    await settle()
    const { fetch, quick } = teller.visitor.app
    const where = { host: '127.0.0.1', port: 0, proxies: new BlockList() }
    server = await listen({ fetch, quick, ...where, failed: () => undefined })
    browser = await openBrowser()
  })
  async function settle() {
    const { world, treasurer } = teller
    const { open } = deskOf(world, treasurer)
    await open('bank', { details: { en: 'Example Bank\nBranch 7, account 0000000', ja: '見本銀行' } })
    await open('postal', { account: '00100-0-000000', accountName: 'Example society' })
    for (const currency of ['JPY', 'USD'])
      for (const frequency of ['one-time', 'monthly'])
        await createSuggestion(world, treasurer, {
          ...{ money: { amount: '3000', currency }, frequency },
          buys: { en: 'Rice for one family for half a month', ja: '一家族の半月分のお米' },
        } as never)
  }
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await teller?.close()
  })

  test.each([320, 1280])(
    'has no barrier at %i pixels, by day and in the dark, in four languages',
    async (width) => {
      const wrong: Record<string, string[]> = {}
      const page = await freshPage(browser, { width })
      for (const language of languages)
        for (const path of [
          '/give?currency=JPY',
          '/give?frequency=monthly&currency=USD',
          '/give/slip',
          '/give/thanks',
          '/give/cancelled',
        ]) {
          const found = await barriersByDayAndNight(page, `http://127.0.0.1:${server.port}/${language}${path}`)
          if (found.length > 0) wrong[`${language}${path}`] = found
        }
      expect(wrong).toEqual({})
      await page.context().close()
    },
    120_000,
  )

  test('is filled in without script, comes back with what was typed, and keeps no cookie', async () => {
    const page = await freshPage(browser, { javaScript: false, width: 320 })
    await page.goto(`http://127.0.0.1:${server.port}/en/give?currency=JPY`)
    expect(await page.locator('input[name=consent]').isChecked()).toBe(false)
    await page.locator('input[name=own]').fill('42')
    await page.locator('input[name=name]').fill('Ana')
    await page.getByRole('button', { name: 'Go on to the payment' }).click()
    expect(await page.locator('.problems').textContent()).toContain('JPY 500')
    expect(await page.locator('input[name=name]').inputValue()).toBe('Ana')
    expect(await page.locator('input[name=own]').inputValue()).toBe('42')
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  test('has a sheet for the post office that is filled in and taken away without script', async () => {
    const page = await freshPage(browser, { javaScript: false, width: 320 })
    await page.goto(`http://127.0.0.1:${server.port}/en/give/slip`)
    const send = () => page.getByRole('button', { name: 'Make the sheet (PDF)' }).click()
    await page.locator('input[name=name]').fill('Ana')
    await page.locator('input[name=amount]').fill('some')
    await send()
    expect(await page.locator('.problems').textContent()).toContain('Amount in yen')
    expect(await page.locator('input[name=name]').inputValue()).toBe('Ana')
    await page.locator('input[name=amount]').fill('3000')
    const [file] = await Promise.all([page.waitForEvent('download'), send()])
    expect(file.suggestedFilename()).toBe('post-office-en.pdf')
    expect(new URL(file.url()).search).toBe('')
    await page.context().close()
  })
})
