import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../browser.ts'
import { people } from '../people.ts'
import { addressesOf } from './pages.ts'
import { openSite, type Site } from './site.ts'

/** The markup of the last element that sticks out on the right. */
const sticking = `[...document.body.querySelectorAll('*')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth)
  .at(-1)?.outerHTML.slice(0, 120)`

describe.skipIf(!hasBrowser)('on a phone of 320 pixels', () => {
  let site: Site

  beforeAll(async () => {
    site = await openSite({ withExamples: true })
  })
  afterAll(() => site?.close())

  test('every page opens and none scrolls sideways', async () => {
    const page = await site.visit(people.mina, { width: 320 })
    await page.goto(`${site.address}/?lang=ja`)
    const wrong: string[] = []
    for (const address of await addressesOf(site.world)) {
      const answer = await page.goto(site.address + address, { waitUntil: 'domcontentloaded' })
      const width = await page.evaluate('document.documentElement.scrollWidth')
      if (answer?.status() !== 200 || width !== 320)
        wrong.push(`${address} ${answer?.status()} ${width} ${await page.evaluate(sticking)}`)
    }
    expect(wrong).toEqual([])
  }, 400_000)
})
