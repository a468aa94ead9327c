import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#platform/words.ts'
import { publicStylesheet } from '#ui/assets.ts'
import { publicApplication } from '../../src/main/public.ts'
import { hasBrowser, openBrowser } from '../browser.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, site, as, close } = await testWorld()
afterAll(close)
const desk = deskOf(world, as('volunteer-coordinator'))

beforeAll(async () => {
  const { id } = await desk.publish('open', { titles: { en: 'Letters', ja: '手紙の応対' } } as never)
  await desk.require(id, { kind: 'pair', language: 'ja', second: 'en', level: 'fluent' })
})

describe.runIf(hasBrowser)('the public pages of applications', () => {
  test('fit a window of 320 pixels in every language, also the form with the field that people do not see', async () => {
    const app = publicApplication(site, reach)
    const browser = await openBrowser()
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
      const wide: string[] = []
      for (const language of languages)
        for (const tail of ['', '/open', '/open/apply', '/open/thanks']) {
          const path = `/${language}/join${tail}`
          const html = await (await app.request(`https://staff.example.org${path}`)).text()
          await page.setContent(html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${publicStylesheet.text}</style>`))
          const width = await page.evaluate('document.documentElement.scrollWidth')
          const seen = await page.locator('input[name="website"]:not(.unseen *)').count()
          if (width !== 320 || seen !== 0) wide.push(`${path} ${width}`)
        }
      expect(wide).toEqual([])
    } finally {
      await browser.close()
    }
  }, 120_000)
})
