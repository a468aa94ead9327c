import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshPage, hasBrowser, type Look, openBrowser } from '../browser.ts'
import { barriersOf } from '../eye.ts'
import { writeGallery } from '../gallery/write.tsx'

const looks = (['en', 'ja'] as const).flatMap((language) => [1280, 320].map((width) => ({ language, width })))
const cases = ['gallery', 'extremes', 'plain'].flatMap((name) => looks.map((look) => ({ name, ...look })))

describe.skipIf(!hasBrowser)('the gallery in a browser', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'waystation-gallery-'))
    writeGallery(folder)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(name: string, look: Look, see: (page: Page) => Promise<void>) {
    const page = await freshPage(browser, look)
    await page.goto(pathToFileURL(join(folder, `${name}-${look.language ?? 'en'}.html`)).href)
    await see(page)
    await page.context().close()
  }

  // the browser moves to what asks for focus when it first draws, which may be after the page is loaded
  async function beginsAtProblems(page: Page) {
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('problems')
  }

  it.each(cases)('has no barrier and no overflow: $name $language $width', async ({ name, ...look }) => {
    await open(name, look, async (page) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(look.width)
        expect(await barriersOf(page), colorScheme).toEqual([])
      }
    })
  })

  it('would name a barrier if there were one', async () => {
    await open('plain', {}, async (page) => {
      await page.evaluate('document.querySelector("label").remove()')
      expect(await barriersOf(page)).toEqual([expect.stringMatching(/^label: <input id="form-email"/)])
    })
  })

  it('opens the menu of a phone without a script', async () => {
    await open('gallery', { width: 320, javaScript: false }, async (page) => {
      expect(await page.locator('.side').isVisible()).toBe(false)
      await page.locator('.menu summary').press('Enter')
      expect(await page.locator('.side').isVisible()).toBe(true)
      expect(await page.locator('.user').isVisible()).toBe(true)
    })
  })

  it('shows the skip link at the first Tab and jumps with it', async () => {
    await open('plain', { javaScript: false }, async (page) => {
      await page.keyboard.press('Tab')
      const skip = page.locator('.skip')
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('main')
    })
  })

  it('begins at the summary of problems, and each of its links moves to its field', async () => {
    await open('extremes', { width: 320 }, async (page) => {
      const links = page.locator('.problems a')
      expect(await links.count()).toBe(10)
      await beginsAtProblems(page)
      for (const link of await links.all()) {
        const id = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1)
        await link.click()
        expect(await page.evaluate('document.activeElement.id')).toBe(id)
      }
    })
  })

  it('keeps the headings of a long table in sight', async () => {
    await open('extremes', { width: 1280 }, async (page) => {
      await beginsAtProblems(page)
      await page.evaluate('document.querySelectorAll("tbody tr")[150].scrollIntoView()')
      const box = await page.locator('thead th').first().boundingBox()
      expect(box?.y).toBeCloseTo(0, 0)
    })
  })

  it('lets the keyboard into a table that scrolls sideways', async () => {
    await open('gallery', { width: 320 }, async (page) => {
      const region = page.locator('.table-scroll').first()
      await region.focus()
      await page.keyboard.press('ArrowRight')
      await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    })
  })

  it('prints neither navigation nor buttons', async () => {
    await open('gallery', { print: true }, async (page) => {
      for (const part of ['.top', '.side', '.filters form', '.pager a', '.actions']) {
        expect(await page.locator(part).first().isVisible(), part).toBe(false)
      }
      expect(await page.locator('table').first().isVisible()).toBe(true)
    })
  })
})
