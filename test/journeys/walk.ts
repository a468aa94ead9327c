import type { Locator, Page } from 'playwright-core'
import type { Language } from '#platform/words.ts'
import { follow, wordsOf } from './site.ts'

/** Clicks what is called so and leads to one place; the page has loaded, so that what is not there will not come. */
async function click(page: Page, scope: Locator, role: 'link' | 'button', name: string): Promise<number> {
  const found = scope.getByRole(role, { name, exact: true }).filter({ visible: true })
  const places = new Set(await found.evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
  if (places.size === 1 && (role === 'link' || (await found.count()) === 1))
    return follow(page, () => found.first().click())
  const others = await scope.getByRole(role).filter({ visible: true }).allInnerTexts()
  throw new Error(`"${name}" leads to ${places.size} places on ${page.url()}, where there is: ${others.join(' | ')}`)
}

async function choose(list: Locator, label: string): Promise<void> {
  const labels = await list.locator('option').allInnerTexts()
  if (!labels.includes(label)) throw new Error(`"${label}" is none of: ${labels.join(' | ')}`)
  await list.selectOption({ label })
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
// as it is seen: what is hidden is no part of it
const textOf = async (one: Locator) => plain((await one.allInnerTexts()).join(' '))

/** What somebody does who sees a page and no more: every link, button and field is found by the words that stand there. */
export interface Walk {
  /** From the menu that stands on every page. */
  menu(key: string): Promise<number>
  /** By a link in the page itself, or in the part of it that is under a heading. */
  open(text: string, under?: string): Promise<number>
  press(text: string): Promise<number>
  /** Types into a field, chooses from a list, or takes one of several, by label. */
  fill(label: string, value: string, nth?: number): Promise<void>
  choose(label: string, option: string, nth?: number): Promise<void>
  take(option: string): Promise<void>
  field(label: string, nth?: number): Locator
  /** What the page says, without the menu. */
  text(): Promise<string>
  title(): Promise<string>
  alert(): Promise<string>
  /** The rows of the table, or of that under a heading. */
  rows(under?: string): Promise<string[]>
  /** What stands beside a term in a summary. */
  fact(term: string): Promise<string>
}

/** Walks on a page in the language of who reads it. */
export function walkOn(page: Page, language: Language): Walk {
  const say = wordsOf(language)
  const main = page.locator('main')
  const field = (label: string, nth = 0) =>
    main
      .getByLabel(label, { exact: true })
      .or(main.getByLabel(`${label} ${say('ui.optional')}`, { exact: true }))
      .nth(nth)
  const within = (under?: string) =>
    under === undefined
      ? main
      : main.locator('section', { has: page.getByRole('heading', { name: under, exact: true }) })
  return {
    menu: (key) => click(page, page.locator('nav.side'), 'link', say(key)),
    open: (text, under) => click(page, within(under), 'link', text),
    press: (text) => click(page, main, 'button', text),
    field,
    fill: (label, value, nth) => field(label, nth).fill(value),
    choose: (label, option, nth) => choose(field(label, nth), option),
    take: (option) => main.getByLabel(option, { exact: true }).check(),
    text: () => textOf(main),
    title: () => textOf(page.getByRole('heading', { level: 1 })),
    alert: async () => (await page.getByRole('alert').textContent()) ?? '',
    rows: async (under) => (await within(under).locator('tbody tr').allInnerTexts()).map(plain),
    fact: (term) =>
      textOf(
        main
          .locator('dt')
          .and(main.getByText(term, { exact: true }))
          .first()
          .locator('xpath=following-sibling::dd[1]'),
      ),
  }
}
