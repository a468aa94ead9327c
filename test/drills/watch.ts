import type { Browser, Page } from 'playwright-core'
import { freshPage, type Look } from '../browser.ts'

export interface Noticed {
  /** What ran as a script, or asked another site. */
  readonly ran: readonly string[]
  /** What stands on the page that no page of ours has. */
  readonly odd: readonly string[]
  /** What the Content-Security-Policy refused. */
  readonly violations: readonly string[]
}

const nothing: Noticed = { ran: [], odd: [], violations: [] }

// runs in the browser before anything of a page
const beginToNotice = `
  window.noticed = { ran: [], violations: [] }
  for (const name of ['alert', 'confirm', 'prompt', 'print'])
    Object.defineProperty(window, name, { value: (given) => noticed.ran.push(name + ' ' + given) })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    noticed.violations.push(effectiveDirective + ' ' + blockedURI))`

const beginAgain = 'window.noticed = { ran: [], violations: [] }'

// our own looks hide things and run nothing
const withoutStyle = (html: string) => html.replace(/<link rel="stylesheet" href="\/assets\/[\w.?]*"\/?>/, '')

// runs in the browser when a page is there
const lookAround = `(() => {
  const addresses = /^(href|src|action|formaction|xlink:href|data|srcdoc|srcset|ping|style|content)$/i
  const schemes = /^(javascript|vbscript|data:text|data:image\\/svg)|\\/\\/x\\.test/i
  const foreign = 'script:not([src^="/"]),iframe,object,embed,base,template,noscript,video,audio,marquee,dialog,foreignObject'
  const isOdd = ({ name, value }) =>
    /^on/i.test(name) || (addresses.test(name) && schemes.test(value.replace(/[\\s\\0-\\x1f]/g, '')))
  const odd = [...document.querySelectorAll('*:not(link[rel=icon])')].flatMap((element) => [...element.attributes].filter(isOdd)
    .map(({ name, value }) => '<' + element.localName + ' ' + name + '="' + value + '">'))
  const strangers = [...document.querySelectorAll(foreign)].map(({ localName }) => '<' + localName + '>')
  return { ...noticed, odd: [...odd, ...strangers] }
})()`

/** A browser's view of a site that is answered here, without a network between. */
export interface Window {
  /** Opens addresses in a few tabs at a time; returns those where anything was noticed. */
  visit(paths: readonly string[]): Promise<Map<string, Noticed>>
  close(): Promise<void>
}

const quiet = ({ ran, odd, violations }: Noticed) => ran.length + odd.length + violations.length === 0

/**
 * Opens a window on a site; whatever a page asks of another site is noticed and goes nowhere. Where `isWritten`, pages are written into
 * the document that stands there, without their headers: it takes a third of the time, and scripts run and markup is markup as ever.
 */
export async function openWindow(
  browser: Browser,
  look: Look,
  site: string,
  answer: (path: string) => Promise<Response>,
  isWritten = false,
): Promise<Window> {
  const first = await freshPage(browser, look)
  const context = first.context()
  await context.addInitScript({ content: beginToNotice })
  const loads = new Map<Page, string[]>()
  await context.route('**', async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    const mine = loads.get(request.frame().page())
    if (url.origin !== site) mine?.push(`loads ${url.href}`)
    if (url.origin !== site) return route.abort()
    const given = await answer(url.pathname + url.search)
    const body = Buffer.from(await given.arrayBuffer())
    return route.fulfill({ status: given.status, headers: Object.fromEntries(given.headers), body })
  })
  const seen = async (tab: Page) => (await tab.evaluate(lookAround)) as Noticed
  const written = async (tab: Page, path: string): Promise<Noticed | undefined> => {
    const given = await answer(path)
    if (!given.headers.get('content-type')?.startsWith('text/html')) return undefined
    await tab.evaluate(beginAgain)
    await tab.setContent(withoutStyle(await given.text()), { waitUntil: 'load' })
    return seen(tab)
  }
  const opened = async (tab: Page, path: string): Promise<Noticed> => {
    await tab.goto(site + path, { waitUntil: 'load' }).catch(() => undefined)
    return seen(tab).catch(() => nothing)
  }
  const open = async (tab: Page, path: string): Promise<Noticed> => {
    loads.set(tab, [])
    const isHere = isWritten && tab.url().startsWith(site)
    const found = (isHere && (await written(tab, path).catch(() => undefined))) || (await opened(tab, path))
    return { ...found, ran: [...found.ran, ...(loads.get(tab) ?? [])] }
  }
  return {
    async visit(paths) {
      const noticed = new Map<string, Noticed>()
      const waiting = [...paths]
      const walk = async (tab: Page) => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
          const found = await open(tab, path)
          if (!quiet(found)) noticed.set(path, found)
        }
      }
      await Promise.all([first, await context.newPage(), await context.newPage()].map(walk))
      return noticed
    },
    close: () => context.close(),
  }
}

/** What was noticed, in lines to be read. */
export const tellAll = (noticed: ReadonlyMap<string, Noticed>): string[] =>
  [...noticed].flatMap(([path, { ran, odd, violations }]) =>
    [...ran, ...odd, ...violations].map((what) => `${path}: ${what}`),
  )
