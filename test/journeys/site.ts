import { setTimeout as wait } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { createSignInLink } from '#modules/accounts/face.ts'
import { accountsWords } from '#modules/accounts/words/words.ts'
import type { World } from '#platform/commands.ts'
import type { Catalogue, Language } from '#platform/words.ts'
import { catalogue } from '../../src/main/catalogue.ts'
import { publicApplication } from '../../src/main/public.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { freshPage, type Look, openBrowser } from '../browser.ts'
import { invitationOf } from '../invite.ts'
import type { Person } from '../people.ts'
import { as, exampleWorld, reach, type TestWorld, testWorld } from '../world.ts'

/** The staff site on a port of its own, with a browser to look at it. */
export interface Site {
  readonly address: string
  readonly world: World
  readonly worker: TestWorld['worker']
  /** Lets so many seconds pass; the clock of the site stands still otherwise. */
  pass(seconds: number): void
  /** A page of somebody who is not signed in. */
  stranger(look?: Look): Promise<Page>
  /** A page of somebody who has just signed in by a one-time link; JavaScript is off unless asked for. */
  visit(person: Person, look?: Look): Promise<Page>
  /** The first page of the public site in the language of the look, as a visitor without JavaScript sees it. */
  read(look?: Look): Promise<Page>
  close(): Promise<void>
}

/** Every text of the product, to find on a page what it says in a language. */
export const wordsOf =
  (language: Language) =>
  (key: string, values?: Parameters<Catalogue>[2]): string =>
    catalogue(language, key, values)

async function listen(app: Pick<ReturnType<typeof staffApplication>, 'fetch'>) {
  return new Promise<{ address: string; stop(): Promise<void> }>((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
      resolve({
        address: `http://127.0.0.1:${port}`,
        stop: () =>
          new Promise<void>((done) => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
  })
}

// under load the page before may still be the one that answers, and it is whole: so it is marked before it is left
const isThere = "document.readyState === 'complete' && !('isLeft' in window)"

/** Does what leads to another page and waits until it is there; returns the status of the first answer (303, 422, 200). */
export async function follow(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate('window.isLeft = true')
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest()),
    page.waitForEvent('framenavigated'),
    act(),
  ])
  const giveUp = Date.now() + 30_000
  // a page that is replaced while it is asked does not answer
  while (!(await page.evaluate(isThere).catch(() => false))) {
    if (Date.now() > giveUp) throw new Error(`${page.url()} was not whole after 30 s`)
    await wait(20)
  }
  return answer.status()
}

/** Makes the account of a person if there is none, and a one-time link; returns the link's path. */
async function linkFor(world: World, person: Person, known: Set<string>): Promise<string> {
  if (!known.has(person.signInName)) {
    known.add(person.signInName)
    return invitationOf(world, person)
  }
  const { token } = await createSignInLink(world, as('director'), { signInName: person.signInName })
  return `/sign-in/link/${token}`
}

/** Opens the staff site and the public one over a database of their own, with the year of examples if wanted. */
export async function openSite({ withExamples = false } = {}): Promise<Site> {
  const opened = await (withExamples ? exampleWorld() : testWorld())
  let passed = 0
  const clock = () => new Date(opened.world.clock().getTime() + passed)
  const world = { ...opened.world, clock }
  const staff = await listen(staffApplication(world, reach))
  const open = await listen(publicApplication({ ...opened.site, clock }, reach))
  const browser: Browser = await openBrowser()
  const known = new Set<string>()
  const { address } = staff
  const stranger = async (look: Look = {}) => {
    const page = await freshPage(browser, { javaScript: false, ...look })
    page.setDefaultTimeout(15_000)
    return page
  }
  return {
    address,
    world,
    worker: { ...opened.worker, world: { ...opened.worker.world, clock } },
    pass(seconds) {
      passed += seconds * 1000
    },
    stranger,
    async visit(person, look = {}) {
      const language = look.language ?? person.language
      const page = await stranger({ ...look, language })
      await page.goto(address + (await linkFor(world, person, known)))
      const button = page.getByRole('button', { name: accountsWords.in(language)('accounts.use-sign-in-link.submit') })
      await follow(page, () => button.click())
      expect(page.url()).toBe(`${address}/`)
      return page
    },
    async read(look = {}) {
      const page = await stranger(look)
      await page.goto(`${open.address}/`)
      return page
    },
    async close() {
      await browser.close()
      await staff.stop()
      await open.stop()
      await opened.close()
    },
  }
}
