import { type Context, Hono } from 'hono'
import { dayInZone } from '../dates/days.ts'
import { NotFound } from '../errors.ts'
import { acceptedLanguage, isLanguage, type Language, languages } from '../words.ts'
import { BodyRefused, bytesOf } from './body.ts'
import type { Answer, Ctx } from './context.ts'
import { addressOf, contextOf, forEver, guarded, onlyOwnHosts, type Served, submitted, unframed } from './dispatch.ts'
import { emptyForm, type Form } from './form.ts'
import { strictHeaders } from './headers.ts'
import { isKnown, type KeptAnswer, KeptAnswers, shortly } from './kept.ts'
import type { Hears, PublicRoute } from './public-route.ts'
import type { Quick } from './quick.ts'

/** What the public application brings: its routes, and the version of what is public. */
export interface PublicSite extends Omit<Served, 'related'> {
  readonly routes: readonly PublicRoute[]
  version(): Promise<string>
}

/** The public application, and the short way to answers that are kept. */
export type PublicApplication = Hono & { readonly quick: Quick }

const hostOf = (c: Context) => c.req.header('host') ?? new URL(c.req.url).host

/** The language that an address begins with, else the one that the browser asks for. */
function languageOf(c: Context): Language {
  const [, first] = addressOf(c).pathname.split('/')
  return isLanguage(first) ? first : acceptedLanguage(c.req.header('accept-language'))
}

// too much to be held in memory, and seldom asked for
const isLarge = ({ headers }: Response) => /pdf|octet-stream/.test(headers.get('content-type') ?? '')

const told = ['content-type', 'content-security-policy', 'content-disposition']

function sendKept(c: Context, kept: KeptAnswer): Response {
  for (const [name, value] of kept.own) c.header(name, value)
  return isKnown(c.req.header('if-none-match'), kept)
    ? c.body(null, 304)
    : c.body(kept.body as Uint8Array<ArrayBuffer>, 200)
}

// an event of a provider has some thousands of bytes
const mostHeard = 256_000

class Site {
  readonly #site: Served
  readonly #routes: readonly PublicRoute[]
  readonly kept: KeptAnswers
  constructor(site: PublicSite) {
    this.#site = { ...site, related: async () => [] }
    this.#routes = site.routes
    this.kept = new KeptAnswers(site.reach, site.version)
  }

  async #made(c: Context, { path, screen }: PublicRoute, language: Language, url: URL): Promise<Response> {
    const site = this.#site
    const timeZone = await site.timeZone()
    const today = dayInZone(site.world.clock(), timeZone)
    const origin = this.kept.baseOf(hostOf(c))
    // nobody is known here, and a page that is kept must not heed who asks, nor what it did not say that it heeds
    const at = (form: Form): Ctx => ({
      ...contextOf(c, site, { actor: undefined, language, today, timeZone }, form),
      url,
      origin,
      query: (name) => url.searchParams.get(name)?.replaceAll('\0', '').trim() || undefined,
      cookie: () => undefined,
    })
    return guarded(c, site, at, (): Answer | Promise<Answer> => {
      if (c.req.method !== 'POST') return screen.show(at(emptyForm))
      return submitted(c, site, { path, permission: 'open', screen }, at, undefined)
    })
  }

  async perform(c: Context, route: PublicRoute, language: Language): Promise<Response> {
    const { heeds } = route
    const url = addressOf(c)
    if (!heeds || c.req.method === 'POST') return this.#made(c, route, language, url)
    const heeded = heeds.flatMap((name): [string, string][] => {
      const value = url.searchParams.get(name)
      return value === null ? [] : [[name, value]]
    })
    url.search = String(new URLSearchParams(heeded))
    const key = this.kept.baseOf(hostOf(c)) + url.pathname + url.search
    const version = await this.kept.version()
    const found = this.kept.find(key)
    if (found) return sendKept(c, found)
    const answer = await this.#made(c, route, language, url)
    if (answer.status !== 200 || answer.headers.getSetCookie().length > 0) return answer
    if (isLarge(answer) || c.req.method === 'HEAD') {
      answer.headers.set('Cache-Control', shortly)
      return answer
    }
    const said = told.flatMap((name) => {
      const value = answer.headers.get(name)
      return value === null ? [] : [[name, value] as const]
    })
    return sendKept(c, this.kept.keep(version, key, Buffer.from(await answer.arrayBuffer()), said))
  }

  async #hear(c: Context, hears: Hears): Promise<Response> {
    try {
      const body = (await bytesOf(c.req.raw, mostHeard)).toString('utf8')
      return c.text('', await hears(this.#site.world, { body, header: (name) => c.req.header(name) }))
    } catch (error) {
      if (error instanceof BodyRefused) return c.text('', error.status)
      throw error
    }
  }

  /** Bare addresses are the same whatever language the browser asks for. */
  addTo(app: Hono): void {
    for (const { path, hears } of this.#routes)
      if (hears) {
        app.post(path, (c) => this.#hear(c, hears))
        app.all(path, (c) => c.text('', 405, { Allow: 'POST' }))
      }
    for (const route of this.#routes.filter(({ hears }) => !hears))
      for (const language of route.isBare ? (['en'] as const) : languages) {
        const path = route.isBare ? route.path : `/${language}${route.path}`
        app.get(path, (c) => this.perform(c, route, language))
        app.post(path, (c) => this.perform(c, route, language))
        const allowed = route.screen.submit ? 'GET, HEAD, POST' : 'GET, HEAD'
        app.all(path, (c) => c.text('', 405, { Allow: allowed }))
      }
  }
}

const absent: PublicRoute = {
  path: '*',
  screen: { show: () => Promise.reject(new NotFound()), submit: () => Promise.reject(new NotFound()) },
}

/** The public site as a Hono app; it knows no session and no staff route. In tests it is called in process with `request()`. */
export function dispatchPublic(site: PublicSite): PublicApplication {
  const app = new Hono()
  const served = new Site(site)
  app.use(strictHeaders(site.reach))
  app.use(onlyOwnHosts(site.reach, (c) => site.misdirected(languageOf(c))))
  for (const { path, text, contentType } of site.assets ?? [])
    app.get(path, (c) => c.body(text, 200, { 'Content-Type': contentType, 'Cache-Control': forEver }))
  app.get('/', (c) => {
    c.header('Vary', 'Accept-Language')
    return c.redirect(`/${languageOf(c)}/`, 302)
  })
  for (const language of languages) app.get(`/${language}`, (c) => c.redirect(`/${language}/`, 301))
  served.addTo(app)
  for (const path of ['/', ...(site.assets ?? []).map((asset) => asset.path), ...languages.map((one) => `/${one}`)])
    app.all(path, (c) => c.text('', 405, { Allow: 'GET, HEAD' }))
  app.all('*', (c) => served.perform(c, absent, languageOf(c)))
  app.onError((error, c) => unframed(c, { ...site, related: async () => [] }, error, languageOf(c)))
  return Object.assign(app, { quick: served.kept.quick })
}
