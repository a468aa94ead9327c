import type { Locator, Page } from 'playwright-core'
import type { Catalogue, Language } from '#platform/words.ts'
import { follow, wordsOf } from './site.ts'

type Values = Parameters<Catalogue>[2]

/** The words of a text as a pattern that stands for nothing else. */
const plain = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What somebody does who reads a page in their language: all is found by the words that stand there, none by its address. */
export function handOf(page: Page, language: Language) {
  const t = wordsOf(language)
  const main = page.locator('main')
  const menu = page.getByRole('navigation')
  const place = (group?: string) =>
    group === undefined ? main : main.getByRole('group', { name: new RegExp(`^${plain(group)}`) })
  const label = (words: string) => new RegExp(`^\\s*${plain(words)}\\s*(${plain(t('ui.optional'))})?\\s*$`)
  const typed = 'input:not([type=radio]):not([type=checkbox]), textarea'
  const field = (words: string, group?: string): Locator =>
    place(group).getByLabel(label(words)).and(place(group).locator(typed))
  return {
    t,
    page,
    /** A field to write in, by its label; `group` is the heading where several groups have one of this label. */
    field,
    /** Clicks a link of the page that says these very words. */
    open: (words: string) => follow(page, () => main.getByRole('link', { name: words, exact: true }).first().click()),
    /** Clicks a step of the way down to the page. */
    up: (words: string) =>
      follow(page, () => main.getByRole('navigation').getByRole('link', { name: words, exact: true }).click()),
    /** Clicks a link of the menu. */
    go: (words: string) => follow(page, () => menu.getByRole('link', { name: words, exact: true }).first().click()),
    press: (key: string, values?: Values) =>
      follow(page, () => main.getByRole('button', { name: t(key, values), exact: true }).click()),
    fill: (key: string, text: string, group?: string) => field(t(key), group).fill(text),
    /** Chooses in a list what is said so, or the entry at an index. */
    choose: (key: string, words: string | number, group?: string) =>
      place(group)
        .getByRole('combobox', { name: label(t(key)) })
        .selectOption(typeof words === 'number' ? { index: words } : { label: words }),
    /** Ticks a box, or one of few. */
    tick: (words: string) =>
      main
        .getByRole('radio', { name: words, exact: true })
        .or(main.getByRole('checkbox', { name: words, exact: true }))
        .check(),
    title: async () => (await page.getByRole('heading', { level: 1 }).textContent()) ?? '',
    text: async () => (await main.textContent()) ?? '',
    problems: async () => (await page.getByRole('alert').textContent()) ?? '',
    /** What stands beside a label in the facts of a record. */
    fact: (words: string): Locator =>
      main
        .locator('dl > div')
        .filter({ has: page.locator('dt', { hasText: words }) })
        .first()
        .locator('dd'),
  }
}

/** Somebody's hand. */
export type Hand = ReturnType<typeof handOf>
