import type { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '#platform/web/server.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { freshPage, hasBrowser, openBrowser } from '../browser.ts'
import { invitationOf } from '../invite.ts'
import { people } from '../people.ts'
import { reach, testWorld } from '../world.ts'
import { follow, wordsOf } from './site.ts'

const en = wordsOf('en')

/** A security key that the browser makes up, and that knows its holder. */
async function plugIn(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
}

describe.skipIf(!hasBrowser)('a passkey in the browser', () => {
  let browser: Browser
  let address = ''
  let path = ''
  let end: () => Promise<void>

  beforeAll(async () => {
    const { world, close } = await testWorld()
    let app: Hono | undefined
    const { port, stop } = await listen({
      fetch: (request, bindings) => app?.fetch(request, bindings) ?? new Response(null, { status: 503 }),
      host: '127.0.0.1',
      port: 0,
      proxies: reach.proxies,
      failed: (error) => {
        throw error
      },
    })
    address = `http://localhost:${port}`
    app = staffApplication(world, { ...reach, origin: address })
    path = await invitationOf(world, people.mina)
    browser = await openBrowser()
    end = async () => {
      await browser.close()
      await stop()
      await close()
    }
  })
  afterAll(() => end?.())

  test('is added on its page, and signs Mina in where she wanted to go; without a script the page says what it needs', async () => {
    const page = await freshPage(browser)
    page.setDefaultTimeout(15_000)
    await plugIn(page)
    await page.goto(address + path)
    await follow(page, () => page.getByRole('button', { name: en('accounts.use-sign-in-link.submit') }).click())
    await page.goto(`${address}/account/passkeys`)
    await page.locator('[name=name]').fill('Laptop')
    await follow(page, () => page.getByRole('button', { name: en('accounts.add-passkey.submit') }).click())
    expect(await page.locator('main').textContent()).toContain(en('accounts.add-passkey.done'))
    expect(await page.getByRole('rowheader', { name: 'Laptop' }).count()).toBe(1)

    await page.context().clearCookies()
    await page.goto(`${address}/sign-in/passkey?to=%2Fgiving`)
    await follow(page, () => page.getByRole('button', { name: en('accounts.sign-in-by-passkey.submit') }).click())
    expect(page.url()).toBe(`${address}/giving`)
    await page.context().close()

    const still = await freshPage(browser, { javaScript: false })
    await still.goto(`${address}/sign-in/passkey`)
    await follow(still, () => still.getByRole('button', { name: en('accounts.sign-in-by-passkey.submit') }).click())
    expect(await still.getByRole('alert').textContent()).toContain(en('accounts.passkey.no-script'))
    await still.context().close()
  })

  test('that does not answer leaves the person on the page with words', async () => {
    const page = await freshPage(browser)
    page.setDefaultTimeout(15_000)
    await plugIn(page)
    await page.goto(`${address}/sign-in/passkey`)
    await follow(page, () => page.getByRole('button', { name: en('accounts.sign-in-by-passkey.submit') }).click())
    expect(await page.getByRole('alert').textContent()).toContain(en('accounts.passkey.not-taken'))
    await page.context().close()
  })
})
