import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteAttempt } from '#modules/accounts/commands/note-attempt.ts'
import { createSignInLink } from '#modules/accounts/face.ts'
import { nobody } from '#platform/identity.ts'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { as } from '../world.ts'
import { follow, openSite, type Site, wordsOf } from './site.ts'

const en = wordsOf('en')
const ja = wordsOf('ja')

const focused = (page: Page, what: 'tagName' | 'className' | 'textContent' | 'name' | 'id') =>
  page.evaluate(`document.activeElement?.${what} ?? ''`) as Promise<string>

/** Presses Tab until the focus is where it is wanted; nobody presses it more than sixty times. */
async function tabTo(page: Page, isThere: () => Promise<boolean>) {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error('the keyboard never got there')
}

describe.skipIf(!hasBrowser)('at the door', () => {
  let site: Site

  beforeAll(async () => {
    site = await openSite()
  })
  afterAll(() => site?.close())

  test('nobody is sent to sign in, in the language of the browser, and comes to where they wanted to go', async () => {
    const page = await site.stranger({ language: 'ja' })
    await page.goto(`${site.address}/aid/movements`)
    expect(page.url()).toBe(`${site.address}/sign-in?to=%2Faid%2Fmovements`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(ja('accounts.sign-in.title'))
    await page.context().close()
  })

  test('a link signs in once, and says so when it is used again', async () => {
    const mina = await site.visit(people.mina)
    const { token } = await createSignInLink(site.world, as('director'), { signInName: 'mina' })
    const path = `${site.address}/sign-in/link/${token}`
    const press = (page: Page) =>
      follow(page, () => page.getByRole('button', { name: en('accounts.use-sign-in-link.submit') }).click())
    for (const page of [await site.stranger(), await site.stranger()]) {
      await page.goto(path)
      await press(page)
      if (page.url() === path)
        expect(await page.getByRole('alert').textContent()).toContain(en('accounts.use-sign-in-link.over'))
      await page.context().close()
    }
    const third = await site.stranger()
    await third.goto(path)
    await press(third)
    expect(third.url()).toBe(path)
    await third.context().close()
    await mina.context().close()
  })

  test('Ken chooses a password, comes back with it to the page he asked for, and a guesser is slowed down in words', async () => {
    const ken = await site.visit(people.ken)
    const password = 'a long enough secret'
    await ken.goto(`${site.address}/account/set-password`)
    for (const name of ['password', 'again']) await ken.locator(`[name=${name}]`).fill(password)
    await follow(ken, () => ken.getByRole('button', { name: en('accounts.set-password.submit') }).click())
    expect(ken.url()).toContain(`${site.address}/account`)

    const page = await site.stranger()
    const signIn = async (name: string, secret: string) => {
      await page.locator('[name=signInName]').fill(name)
      await page.locator('[name=password]').fill(secret)
      await follow(page, () =>
        page
          .locator('main')
          .getByRole('button', { name: en('accounts.sign-in.submit') })
          .click(),
      )
    }
    await page.goto(`${site.address}/giving`)
    await signIn('ken', 'wrong')
    expect(await page.getByRole('alert').textContent()).toContain(en('accounts.sign-in.wrong'))
    expect(await page.locator('[name=password]').inputValue()).toBe('')
    expect(await page.locator('[name=signInName]').inputValue()).toBe('ken')
    await signIn('ken', password)
    expect(page.url()).toBe(`${site.address}/giving`)
    await page.context().clearCookies()
    await page.goto(`${site.address}/sign-in`)
    // the wrong one from before counts too
    for (let guesses = 1; guesses < 9; guesses++)
      await noteAttempt(site.world, nobody('en'), { signInName: 'ken', address: `192.0.2.${guesses}` })
    await signIn('ken', 'the last guess')
    expect(await page.getByRole('alert').textContent()).toContain(en('accounts.sign-in.wrong'))
    await signIn('ken', password)
    expect(await page.getByRole('alert').textContent()).toContain(en('accounts.too-many', { hours: 0, minutes: 15 }))
    await page.context().close()
    await ken.context().close()
  })

  test('by the keyboard alone: over the menu to the page, and a form that is sent with Enter', async () => {
    const page = await site.visit(people.mina)
    await page.goto(`${site.address}/activities/create`)
    await page.keyboard.press('Tab')
    expect(await focused(page, 'textContent')).toContain(en('ui.skip'))
    await page.keyboard.press('Enter')
    expect(await focused(page, 'id')).toBe('main')
    await tabTo(page, async () => (await focused(page, 'name')) === 'titles.en')
    await page.keyboard.type('Lecture in Osaka')
    expect(await follow(page, () => page.keyboard.press('Enter'))).toBe(422)
    expect(await page.getByRole('alert').isVisible()).toBe(true)
    await expect.poll(() => focused(page, 'className')).toContain('problems')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused(page, 'name')).toBe('date')
    await page.keyboard.type('2011-02-11')
    await tabTo(page, async () => (await focused(page, 'name')) === 'kind')
    await page.keyboard.type('Lec')
    await tabTo(page, async () => (await focused(page, 'name')) === 'titles.en')
    expect(await follow(page, () => page.keyboard.press('Enter'))).toBe(303)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Lecture in Osaka')
    await page.context().close()
  })

  test('by the keyboard alone on a phone: the menu opens and leads on', async () => {
    const page = await site.visit(people.mina, { width: 320 })
    const link = page.locator('nav a[href="/aid/sites"]')
    expect(await link.isVisible()).toBe(false)
    await tabTo(page, async () => (await focused(page, 'tagName')) === 'SUMMARY')
    await page.keyboard.press('Enter')
    expect(await link.isVisible()).toBe(true)
    await tabTo(page, async () => (await focused(page, 'textContent')).trim() === en('aid.list-sites.title'))
    await follow(page, () => page.keyboard.press('Enter'))
    expect(page.url()).toBe(`${site.address}/aid/sites`)
    await page.context().close()
  })
})
