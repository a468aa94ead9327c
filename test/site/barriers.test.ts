import { BlockList } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Listening, listen } from '#platform/web/server.ts'
import { languages } from '#platform/words.ts'
import { freshPage, hasBrowser, openBrowser } from '../browser.ts'
import { barriersByDayAndNight } from '../eye.ts'
import { exampleWorld } from '../world.ts'
import { openSite } from './desk.ts'

describe.skipIf(!hasBrowser)('the public site in a browser', () => {
  let desk: Awaited<ReturnType<typeof openSite>>
  let browser: Browser
  let server: Listening
  let paths: string[]

  beforeAll(async () => {
    desk = await openSite(undefined, exampleWorld)
    const { fetch, quick } = desk.app
    server = await listen({
      fetch,
      quick,
      host: '127.0.0.1',
      port: 0,
      proxies: new BlockList(),
      failed: () => undefined,
    })
    browser = await openBrowser()
    const { text } = await desk.ask('/sitemap.xml')
    const all = [...text.matchAll(/<loc>[^<]*\/en(\/[^<]*)<\/loc>/g)].map(([, path = '']) => path)
    const lines = all.filter((path) => path.startsWith('/activities/'))
    // lines of the log differ in their words only
    paths = [...all.filter((path) => !lines.includes(path)), ...lines.slice(0, 1), '/reports', '/nowhere']
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await desk?.close()
  })

  test.each([320, 1280])(
    'has no barrier at %i pixels, by day and in the dark, in four languages',
    async (width) => {
      const wrong: Record<string, string[]> = {}
      const page = await freshPage(browser, { width })
      for (const language of languages)
        for (const path of paths) {
          const found = await barriersByDayAndNight(page, `http://127.0.0.1:${server.port}/${language}${path}`)
          if (found.length > 0) wrong[`${language}${path}`] = found
        }
      expect(paths.length).toBeGreaterThan(8)
      expect(wrong).toEqual({})
      await page.context().close()
    },
    120_000,
  )

  test('is read and turned into another language without script, and by keyboard', async () => {
    const page = await freshPage(browser, { javaScript: false, width: 320 })
    await page.goto(`http://127.0.0.1:${server.port}/en/about`)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main')
    await page.getByRole('link', { name: '한국어' }).click()
    expect(new URL(page.url()).pathname).toBe('/ko/about')
    expect(await page.locator('h1').textContent()).toBe('단체 소개')
    await page.getByRole('link', { name: '활동 기록' }).first().click()
    expect(new URL(page.url()).pathname).toBe('/ko/activities')
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })
})
