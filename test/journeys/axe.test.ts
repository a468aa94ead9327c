import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages } from '#platform/words.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { addressesOf } from './pages.ts'
import { openSite, type Site } from './site.ts'

const isLong = process.env.WAYSTATION_LONG === '1'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function barriersOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const only = rules.length > 0 ? `runOnly: ${JSON.stringify(rules)},` : ''
  const results = (await page.evaluate(`axe.run(document, { ${only} resultTypes: ['violations'] })`)) as AxeResults
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`)
}

// how the pages of a language are looked at; the colours of a width in the dark too, where `isDark`
interface View {
  readonly width: number
  readonly isDark: boolean
}

const phone: View = { width: 320, isDark: isLong }
const desk: View = { width: 1280, isDark: true }

/** In the short run each language on a phone, and English at a desk; every third page of the others whole, the rest for its width. */
const viewsIn = (language: Language): View[] => (language === 'en' || isLong ? [phone, desk] : [phone])

/** The markup of the last element that sticks out on the right. */
const sticking = `[...document.body.querySelectorAll('*')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth)
  .at(-1)?.outerHTML.slice(0, 120)`

async function barriersSeen(page: Page, { width, isDark }: View, isWhole: boolean): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  const barriers = isWhole ? await barriersOf(page) : []
  if ((await page.evaluate('document.documentElement.scrollWidth')) !== width)
    barriers.push(`scrolls sideways: ${await page.evaluate(sticking)}`)
  if (isDark) {
    await page.emulateMedia({ colorScheme: 'dark' })
    barriers.push(...(await barriersOf(page, ['color-contrast'])).map((text) => `in the dark, ${text}`))
  }
  return barriers.map((text) => `at ${width} px, ${text}`)
}

const stopping = `document.querySelector('meta[http-equiv="refresh"]') &&
  (document.querySelector('main a[href$="?still=1"]')?.href ?? '')`

/** What is wrong with a page in each of its views; one that loads itself again must have a link that stops it. */
async function barriersAt(page: Page, address: string, views: readonly View[], isWhole: boolean): Promise<string[]> {
  await page.setViewportSize({ width: views[0]?.width ?? 1280, height: 900 })
  const go = (to: string) => page.goto(to, { waitUntil: 'domcontentloaded' })
  // the page before may be one that waits, and load itself at this moment
  const answer = await go(address).catch(() => go(address))
  if (!answer?.ok()) return [`it does not open: ${answer?.status()}`]
  const still = (await page.evaluate(stopping)) as string | null
  if (still === '') return ['it loads itself again, and nothing stops it']
  if (still !== null) await go(still).catch(() => go(still))
  if (isWhole) await page.evaluate(axe)
  const barriers: string[] = []
  for (const view of views) barriers.push(...(await barriersSeen(page, view, isWhole)))
  return barriers
}

// screens that are another one with other words
const sameScreen = /\/(restore|reopen|unmerge|plan-again)$|^\/imports\/(?!giving)/

describe.skipIf(!hasBrowser)('for people who do not see well or use no mouse', () => {
  let site: Site
  let addresses: string[]

  beforeAll(async () => {
    site = await openSite({ withExamples: true })
    addresses = (await addressesOf(site.world)).filter((address) => !sameScreen.test(address))
  })
  afterAll(() => site?.close())

  test.each(languages)(
    'no page has a barrier or scrolls sideways: %s',
    async (language) => {
      const first = await site.visit(people.mina, { javaScript: true })
      await first.goto(`${site.address}/?lang=${language}`)
      const second = await first.context().newPage()
      const wrong: Record<string, string[]> = {}
      const waiting = [...addresses]
      const look = async (page: Page) => {
        for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
          const isWhole =
            isLong || language === 'en' || addresses.indexOf(address) % 3 === languages.indexOf(language) - 1
          const barriers = await barriersAt(page, site.address + address, viewsIn(language), isWhole)
          if (barriers.length > 0) wrong[address] = barriers
        }
      }
      await Promise.all([look(first), look(second)])
      expect(wrong).toEqual({})
      await first.context().close()
    },
    isLong ? 3_600_000 : 900_000,
  )

  test('and none does when a form comes back with problems', async () => {
    const page = await site.visit(people.mina, { javaScript: true })
    const wrong: Record<string, string[]> = {}
    for (const address of ['/aid/hand-over', '/people/create', '/giving/gifts/record', '/report/sections/create']) {
      await page.goto(site.address + address)
      await Promise.all([page.waitForEvent('load'), page.locator('main form .form-actions button').first().click()])
      expect(await page.getByRole('alert').isVisible()).toBe(true)
      await page.evaluate(axe)
      const barriers = await barriersOf(page)
      if (barriers.length > 0) wrong[address] = barriers
    }
    expect(wrong).toEqual({})
  })
})
