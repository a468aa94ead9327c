import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Language, languages, localeOf } from '#platform/words.ts'
import { hasBrowser } from '../browser.ts'
import { type Answer, ask, barriersOf, show } from '../eye.ts'
import { people } from '../people.ts'
import { addressesOf } from './pages.ts'
import { follow, openSite, type Site } from './site.ts'

const isLong = process.env.WAYSTATION_LONG === '1'

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

/** A tab for a view. */
interface Tab {
  readonly page: Page
  readonly view: View
  colours: 'light' | 'dark'
}

async function openTab(like: Page, view: View): Promise<Tab> {
  const page = await like.context().newPage()
  await page.setViewportSize({ width: view.width, height: 900 })
  return { page, view, colours: 'light' }
}

async function barriersIn({ page, view, colours }: Tab, isWhole: boolean): Promise<string[]> {
  const barriers: string[] = []
  if ((await page.evaluate('document.documentElement.scrollWidth')) !== view.width)
    barriers.push(`scrolls sideways: ${await page.evaluate(sticking)}`)
  if (isWhole) barriers.push(...(await barriersOf(page, colours === 'dark' ? ['color-contrast'] : [])))
  return barriers.map((text) => `at ${view.width} px, ${colours}, ${text}`)
}

/** What is wrong with a page in a tab; the next one begins in the colours in which this one ends, since to change them takes time. */
async function barriersSeen(tab: Tab, answer: Answer, isWhole: boolean): Promise<string[]> {
  await show(tab.page, answer)
  const barriers = await barriersIn(tab, isWhole)
  if (!tab.view.isDark) return barriers
  tab.colours = tab.colours === 'light' ? 'dark' : 'light'
  await tab.page.emulateMedia({ colorScheme: tab.colours })
  return [...barriers, ...(await barriersIn(tab, isWhole))]
}

/** What is wrong with a page in each of its views; one that loads itself again must have a link that stops it. */
async function barriersAt(tabs: readonly Tab[], address: string, language: Language, isWhole: boolean) {
  const [{ page } = { page: undefined }] = tabs
  if (!page) throw new Error('no tab')
  let answer = await ask(page, address)
  if (answer.html.includes('http-equiv="refresh"')) {
    const [, still] = /<a [^>]*href="([^"]*\?still=1)"/.exec(answer.html) ?? []
    if (!still) return ['it loads itself again, and nothing stops it']
    answer = await ask(page, new URL(still, address).href)
  }
  if (answer.status !== 200) return [`it does not open: ${answer.status}`]
  if (!answer.html.includes(`<html lang="${localeOf[language]}"`)) return ['it is in another language']
  const barriers: string[] = []
  for (const tab of tabs) barriers.push(...(await barriersSeen(tab, answer, isWhole)))
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
      const wrong: Record<string, string[]> = {}
      const waiting = [...addresses]
      const look = async () => {
        const tabs = await Promise.all(viewsIn(language).map((view) => openTab(first, view)))
        for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
          const isWhole =
            isLong || language === 'en' || addresses.indexOf(address) % 3 === languages.indexOf(language) - 1
          const barriers = await barriersAt(tabs, site.address + address, language, isWhole)
          if (barriers.length > 0) wrong[address] = barriers
        }
      }
      await Promise.all([look(), look()])
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
      await follow(page, () => page.locator('main form .form-actions button').first().click())
      expect(await page.getByRole('alert').isVisible()).toBe(true)
      const barriers = await barriersOf(page)
      if (barriers.length > 0) wrong[address] = barriers
    }
    expect(wrong).toEqual({})
  })
})
