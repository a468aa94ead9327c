import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { addressesOf } from './pages.ts'
import { openSite, type Site } from './site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function barriersOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const only = rules.length > 0 ? `runOnly: ${JSON.stringify(rules)},` : ''
  const results = (await page.evaluate(`axe.run(document, { ${only} resultTypes: ['violations'] })`)) as AxeResults
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`)
}

/** What is wrong with a page; its colours are looked at by light and in the dark, all else once. */
async function barriersAt(page: Page, address: string, inTheDark: boolean): Promise<string[]> {
  await page.emulateMedia({ colorScheme: inTheDark ? 'dark' : 'light' })
  const answer = await page.goto(address, { waitUntil: 'domcontentloaded' })
  if (!answer?.ok()) return [`it does not open: ${answer?.status()}`]
  await page.evaluate(axe)
  const barriers = await barriersOf(page)
  if (inTheDark) return barriers
  await page.emulateMedia({ colorScheme: 'dark' })
  return [...barriers, ...(await barriersOf(page, ['color-contrast'])).map((text) => `in the dark, ${text}`)]
}

// a page that waits loads itself again, and has a link that stops it, which is what the guidelines ask for
const isStoppable = async (page: Page, barrier: string) =>
  barrier.startsWith('meta-refresh') && (await page.locator('main a[href$="?still=1"]').count()) === 1

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

  test.each(['en', 'ja'] as const)(
    'no page has a barrier: %s',
    async (language) => {
      const first = await site.visit(people.mina, { javaScript: true })
      await first.goto(`${site.address}/?lang=${language}`)
      const second = await first.context().newPage()
      const wrong: Record<string, string[]> = {}
      const waiting = [...addresses]
      const look = async (page: Page) => {
        for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
          const found = await barriersAt(page, site.address + address, language === 'ja')
          const barriers = []
          for (const barrier of found) if (!(await isStoppable(page, barrier))) barriers.push(barrier)
          if (barriers.length > 0) wrong[address] = barriers
        }
      }
      await Promise.all([look(first), look(second)])
      expect(wrong).toEqual({})
      await first.context().close()
    },
    600_000,
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
