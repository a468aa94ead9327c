import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const isLong = process.env.WAYSTATION_LONG === '1'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Runs in the browser. Most of the time goes into the contrast of each text and into the menu, which are alike on all pages. So a
 * text whose own colours, size and weight and all colours behind it passed before, at this width, is not measured again; and an
 * entry of a menu is laid aside while its markup is the same as on a page that had no barrier at this width and in these colours.
 */
const learn = `(() => {
  const rule = axe._audit.rules.find(({ id }) => id === 'color-contrast')
  const check = axe._audit.checks['color-contrast']
  const { matches } = rule
  const { evaluate } = check
  const passed = new Set()
  const behind = new Map()
  const groundOf = (one) => {
    if (one === null) return innerWidth
    if (!behind.has(one)) {
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(one)
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join()
      behind.set(one, groundOf(one.parentElement) + (own === 'rgba(0, 0, 0, 0),none,1,none,normal' ? '' : '>' + own))
    }
    return behind.get(one)
  }
  const lookOf = (one) => {
    const { color, fontSize, fontWeight, textShadow, webkitTextFillColor } = getComputedStyle(one)
    return [groundOf(one), color, fontSize, fontWeight, textShadow, webkitTextFillColor].join('|')
  }
  const speaks = (one) => /^(input|select|textarea)$/.test(one.localName) ||
    [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim() !== '')
  const isNew = (one) => speaks(one) && !passed.has(lookOf(one))
  rule.matches = function (one, ...rest) { return isNew(one) && matches.call(this, one, ...rest) }
  check.evaluate = function (one, ...rest) {
    const outcome = evaluate.call(this, one, ...rest)
    if (outcome === true) passed.add(lookOf(one))
    return outcome
  }
  const judge = axe.run
  const known = new Set()
  axe.run = async (given, options) => {
    behind.clear()
    if (options.runOnly?.join() === 'color-contrast' && ![...document.body.querySelectorAll('*')].some(isNew))
      return { violations: [] }
    const view = innerWidth + ' ' + matchMedia('(prefers-color-scheme: dark)').matches
    const entries = [...document.querySelectorAll('nav li, nav p')].map((one) => ({
      one, place: new Comment(), mark: view + one.outerHTML.replace(/ href="\\/[^"]*"/g, ' href'),
    }))
    const aside = entries.filter(({ mark }) => known.has(mark))
    for (const { one, place } of aside) one.replaceWith(place)
    const results = await judge(given, options)
    for (const { one, place } of aside) place.replaceWith(one)
    if (!options.runOnly && results.violations.length === 0) for (const { mark } of entries) known.add(mark)
    return results
  }
})()`

/** The barriers of what a tab shows, by all rules or by some; in the long run each page is judged whole as if it were the first. */
export async function barriersOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(isLong ? axe : `${axe};${learn}`)
  const only = rules.length > 0 ? `runOnly: ${JSON.stringify(rules)},` : ''
  const results = (await page.evaluate(`axe.run(document, { ${only} resultTypes: ['violations'] })`)) as AxeResults
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`)
}

/** A page as a server answered it. */
export interface Answer {
  readonly address: string
  readonly status: number
  readonly policy: string | undefined
  readonly html: string
}

/** Asks for a page with the cookies of a tab, and follows where it leads. */
export async function ask(page: Page, address: string): Promise<Answer> {
  const answer = await page.context().request.get(address)
  const { 'content-type': type, 'content-security-policy': policy } = answer.headers()
  if (!type?.startsWith('text/html')) throw new Error(`${address} is no page but ${type}`)
  return { address, status: answer.status(), policy, html: await answer.text() }
}

const policies = new WeakMap<Page, string>()

/**
 * Shows a page in the tab: written into the document that stands there, which takes a third of the time, or navigated to in the long
 * run and when a script or another policy makes a difference.
 */
export async function show(page: Page, { address, policy = '', html }: Answer): Promise<void> {
  const isAlike = !isLong && policies.get(page) === policy && !/<script|http-equiv/.test(html)
  if (isAlike) return page.setContent(html, { waitUntil: 'domcontentloaded' })
  await page.goto(address, { waitUntil: 'domcontentloaded' })
  policies.set(page, policy)
}

/** What is wrong with a page by day and in the dark, by all rules and as to its width. */
export async function barriersByDayAndNight(page: Page, address: string): Promise<string[]> {
  const barriers: string[] = []
  await show(page, await ask(page, address))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    barriers.push(...(await barriersOf(page)).map((text) => `${colorScheme}, ${text}`))
    if (await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
      barriers.push(`${colorScheme}, wider than the window`)
  }
  return barriers
}
