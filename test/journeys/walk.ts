import type { Locator, Page } from 'playwright-core'
import type { Language } from '#platform/words.ts'
import { follow, wordsOf } from './site.ts'

/** Clicks what is called so and leads to one place, or the nth of them; the page has loaded: what is not there will not come. */
async function click(page: Page, scope: Locator, role: 'link' | 'button', name: string, nth?: number): Promise<number> {
  const found = scope.getByRole(role, { name, exact: true }).filter({ visible: true })
  const places = new Set(await found.evaluateAll((all) => all.map((one) => one.getAttribute('href'))))
  const count = await found.count()
  const clear = nth === undefined ? places.size === 1 && (role === 'link' || count === 1) : nth < count
  if (clear) return follow(page, () => found.nth(nth ?? 0).click())
  const others = await scope.getByRole(role).filter({ visible: true }).allInnerTexts()
  throw new Error(`"${name}" leads to ${places.size} places on ${page.url()}, where there is: ${others.join(' | ')}`)
}

async function choose(list: Locator, option: string | number): Promise<void> {
  // reading options does not wait for the list, as filling a field does
  await list.waitFor()
  const labels = await list.locator('option').allInnerTexts()
  const index = typeof option === 'number' ? option : labels.indexOf(option)
  if (labels[index] === undefined)
    throw new Error(`"${option}" on ${list.page().url()} is none of: ${labels.join(' | ')}`)
  await list.selectOption(typeof option === 'number' ? { index } : { label: option })
}

const box = 'input:is([type=radio], [type=checkbox])'
const typed = 'input:not([type=radio], [type=checkbox]), textarea, select'

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
// as it is seen: what is hidden is no part of it
const textOf = async (one: Locator) => plain((await one.allInnerTexts()).join(' '))

/** What somebody does who sees a page and no more: every link, button and field is found by the words that stand there. */
export interface Walk {
  /** From the menu that stands on every page. */
  menu(key: string): Promise<number>
  /** By a link in the page itself: in the part of it that is under a heading, or the nth of those that lead to several places. */
  open(text: string, where?: string | number): Promise<number>
  /** By a step of the way down to the page. */
  up(text: string): Promise<number>
  press(text: string): Promise<number>
  /**
   * Types into a field, chooses from a list (what is said so, or the entry at an index), or takes one of several, by label.
   * Where several have that label, `where` says which: the nth, or the one in the group under a heading.
   */
  fill(label: string, value: string, where?: string | number): Promise<void>
  choose(label: string, option: string | number, where?: string | number): Promise<void>
  take(option: string): Promise<void>
  field(label: string, where?: string | number): Locator
  /** What the page says, without the menu. */
  text(): Promise<string>
  title(): Promise<string>
  alert(): Promise<string>
  /** The rows of the table, or of that under a heading. */
  rows(under?: string): Promise<string[]>
  /** What stands beside a term in a summary, and its paragraphs one by one. */
  fact(term: string): Promise<string>
  paragraphs(term: string): Promise<string[]>
}

/** Walks on a page in the language of who reads it. */
export function walkOn(page: Page, language: Language): Walk {
  const say = wordsOf(language)
  const main = page.locator('main')
  const navigation = (scope: Page | Locator, key: string) =>
    scope.getByRole('navigation', { name: say(key), exact: true })
  const optional = (label: string) => `${label} ${say('ui.optional')}`
  const group = (name: string) =>
    main.getByRole('group', { name, exact: true }).or(main.getByRole('group', { name: optional(name), exact: true }))
  const field = (label: string, where?: string | number) => {
    const scope = typeof where === 'string' ? group(where) : main
    const found = scope
      .getByLabel(label, { exact: true })
      .or(scope.getByLabel(optional(label), { exact: true }))
      .and(page.locator(typed))
    return typeof where === 'number' ? found.nth(where) : found
  }
  const within = (under?: string) =>
    under === undefined
      ? main
      : main.locator('section', { has: page.getByRole('heading', { name: under, exact: true }) })
  const beside = (term: string) =>
    main
      .locator('dt')
      .and(main.getByText(term, { exact: true }))
      .first()
      .locator('xpath=following-sibling::dd[1]')
  return {
    menu: (key) => click(page, navigation(page, 'ui.navigation'), 'link', say(key)),
    open: (text, where) =>
      typeof where === 'number' ? click(page, main, 'link', text, where) : click(page, within(where), 'link', text),
    up: (text) => click(page, navigation(main, 'ui.breadcrumb'), 'link', text),
    press: (text) => click(page, main, 'button', text),
    field,
    fill: (label, value, where) => field(label, where).fill(value),
    choose: (label, option, where) => choose(field(label, where), option),
    take: (option) => main.getByLabel(option, { exact: true }).and(page.locator(box)).check(),
    text: () => textOf(main),
    title: () => textOf(page.getByRole('heading', { level: 1 })),
    alert: async () => (await page.getByRole('alert').textContent()) ?? '',
    rows: async (under) => (await within(under).locator('tbody tr').allInnerTexts()).map(plain),
    fact: (term) => textOf(beside(term)),
    paragraphs: async (term) => (await beside(term).locator('p').allInnerTexts()).map(plain),
  }
}
