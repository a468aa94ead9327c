import { randomBytes } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { appendAudit } from '../audit.ts'
import type { World } from '../commands.ts'
import { dayInZone } from '../dates/days.ts'
import { formatInstant } from '../dates/instant.ts'
import { scopedTo, scopeOf } from '../db/scope.ts'
import { NotAllowed, NotFound, Refusal } from '../errors.ts'
import { type Actor, nobody, nobodyId } from '../identity.ts'
import { acceptedLanguage, type Catalogue, isLanguage, type Language, languages } from '../words.ts'
import { arrivalOf, lastOf } from './address.ts'
import { answerWith, type PageAnswer, sendOn, setCookies } from './answers.ts'
import { BodyRefused, readForm } from './body.ts'
import type { Answer, Ctx, Related, Subject } from './context.ts'
import { cookieText, languageCookie, sessionCookie } from './cookies.ts'
import { changeLines, emptyForm, type Form, formOf, problemsOf } from './form.ts'
import { fromOwnPage, keepsCookies, strictHeaders } from './headers.ts'
import { isOwnHost, type Reach } from './reach.ts'
import type { Route } from './route.ts'

/** What every application brings: how to frame a page, and the pages for what went wrong. */
export interface Served {
  readonly world: World
  readonly reach: Reach
  readonly catalogue: Catalogue
  frame(c: Ctx, answer: PageAnswer): Promise<string>
  problem(
    c: Ctx,
    problem: {
      status: 403 | 404 | 405 | 413 | 415 | 422 | 500
      permission?: string
      reference?: string
      refusal?: Refusal
    },
  ): Answer
  /** The organisation's time zone, in which days are counted and instants are shown. */
  timeZone(): Promise<string>
  /** What all modules together know about a record. */
  related(c: Ctx, subject: Subject): Promise<readonly Related[]>
  /** What is said to who asks for a name that is not this site's. */
  misdirected(language: Language): string
  log(entry: { reference: string; error: unknown; path: string }): void
  /** Texts served to everybody; their links change with their content, so browsers keep them for ever. */
  readonly assets?: readonly { readonly path: string; readonly text: string; readonly contentType: string }[]
}

/** What the staff application brings besides: its routes, how to know who asks, and where to send who must sign in. */
export interface Application extends Served {
  readonly routes: readonly Route[]
  identify(sessionToken: string | undefined): Promise<Actor | undefined>
  readonly signIn: string
}

/** For what changes its address with its content. */
export const forEver = 'public, max-age=31536000, immutable'

function languageOf(c: Context, actor: Actor | undefined): Language {
  const chosen = getCookie(c, languageCookie)
  if (isLanguage(chosen)) return chosen
  if (actor) return actor.language
  return acceptedLanguage(c.req.header('accept-language'))
}

/** The address asked for. A path that begins with two slashes would name another host in the links that are made of it. */
export function addressOf(c: Context): URL {
  const url = new URL(c.req.url)
  url.pathname = url.pathname.replace(/^\/{2,}/, '/')
  return url
}

/** The language switch keeps the page: `?lang=ja` sets the choice and comes back without it. */
function switchLanguage(c: Context, url: URL): Response | undefined {
  const lang = url.searchParams.get('lang')
  if (lang === null || !languages.some((language) => language === lang)) return undefined
  url.searchParams.delete('lang')
  url.searchParams.delete('saved')
  setCookies(c, [cookieText(languageCookie, lang, 31_536_000)])
  return sendOn(c, url.pathname + url.search)
}

/** What the server behind the application tells of a connection; a test gives its own, or none for this machine. */
export interface Connection {
  readonly incoming?: {
    readonly socket?: { readonly remoteAddress?: string | undefined; readonly localAddress?: string | undefined }
  }
}

type Bound = Context<{ Bindings: Connection }>

const arrivalAt = (c: Bound, { proxies }: Reach) =>
  arrivalOf(c.env?.incoming?.socket?.remoteAddress, c.req.header('x-forwarded-for'), proxies)

/** Lets in who asks for a name of this site; everybody else hears so (421), and no address of theirs comes back. */
export const onlyOwnHosts =
  (reach: Reach, say: (c: Context) => string): MiddlewareHandler<{ Bindings: Connection }> =>
  async (c, next) => {
    const local = c.env?.incoming?.socket?.localAddress
    const forwarded = arrivalAt(c, reach).isProxied ? lastOf(c.req.header('x-forwarded-host')) : undefined
    const asked = [new URL(c.req.url).host, c.req.header('host'), forwarded]
    if (asked.every((host) => host === undefined || isOwnHost(host, reach, local))) return next()
    return c.text(say(c), 421)
  }

const framedBy = (application: Served, ctx: Ctx) => (answer: PageAnswer) => application.frame(ctx, answer)

/** Who asks, in which language, and when. */
export interface Visit {
  readonly actor: Actor | undefined
  readonly language: Language
  readonly today: string
  readonly timeZone: string
}

/** What a page knows of its request, for whoever asks. */
export function contextOf(
  c: Context,
  application: Served,
  { actor, language, today, timeZone }: Visit,
  form: Form,
): Ctx {
  const url = addressOf(c)
  const saved = url.searchParams.get('saved') ?? undefined
  // so that no link that is made of this address says it again
  url.searchParams.delete('saved')
  const { address, isProxied } = arrivalAt(c, application.reach)
  const ctx: Ctx = {
    world: { ...application.world, db: scopedTo(application.world.db, scopeOf(actor ?? nobody(language))) },
    actor: actor ?? nobody(language),
    language,
    url,
    address,
    userAgent: c.req.header('user-agent') ?? '',
    origin: application.reach.origin,
    saved,
    today,
    form,
    // no text of the database holds a NUL, so nothing that is asked for can
    param: (name) => c.req.param(name)?.replaceAll('\0', '') ?? '',
    query: (name) => url.searchParams.get(name)?.replaceAll('\0', '').trim() || undefined,
    instant: (at) => formatInstant(at, language, timeZone),
    say: (key, values) => application.catalogue(language, key, values),
    may: (permission) => actor?.may.has(permission) ?? false,
    related: (subject) => application.related(ctx, subject),
    cookie: (name) => getCookie(c, name),
    keepsCookies: keepsCookies(c.req.raw, isProxied),
  }
  return ctx
}

async function perform(c: Context, application: Application, route: Route): Promise<Response> {
  const actor = await application.identify(getCookie(c, sessionCookie))
  const language = languageOf(c, actor)
  const timeZone = await application.timeZone()
  const visit = { actor, language, today: dayInZone(application.world.clock(), timeZone), timeZone }
  const at = (form: Form) => contextOf(c, application, visit, form)
  const url = addressOf(c)
  const isWrite = c.req.method === 'POST'
  if (!isWrite) {
    const switched = switchLanguage(c, url)
    if (switched) return switched
  }
  if (route.permission !== 'open' && !actor)
    return c.redirect(`${application.signIn}?to=${encodeURIComponent(url.pathname)}`, 303)
  return guarded(c, application, at, async () => {
    if (route.permission !== 'open' && route.permission !== 'signed-in' && !actor?.may.has(route.permission))
      throw new NotAllowed(route.permission)
    if (!isWrite) return route.screen.show(at(emptyForm))
    return submitted(c, application, route, at, actor)
  })
}

/** Lets the page to which an act leads say that it is done: its address names the act, never what was typed. */
function told({ permission }: Route, answer: Answer): Answer {
  if (answer.kind !== 'redirect' || !answer.to.startsWith('/') || !permission.includes('.')) return answer
  const [path = '', hash] = answer.to.split('#')
  const to = `${path}${path.includes('?') ? '&' : '?'}saved=${permission}${hash === undefined ? '' : `#${hash}`}`
  return { ...answer, to }
}

/** Answers a form: what was refused comes back at once with what was typed. */
export async function submitted(
  c: Context,
  application: Served,
  route: Route,
  at: (form: Form) => Ctx,
  actor: Actor | undefined,
): Promise<Answer> {
  if (!route.screen.submit) {
    c.header('Allow', 'GET, HEAD')
    return application.problem(at(emptyForm), { status: 405 })
  }
  if (!fromOwnPage(c.req.raw, application.reach)) throw new NotAllowed('own-page')
  const values = await readForm(c.req.raw, at(emptyForm).world, actor?.id, route.screen.takes)
  if (changeLines(values)) return route.screen.show(at(formOf(values, [], true)))
  try {
    return told(route, await route.screen.submit(at(formOf(values, [], true))))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const c422 = at(emptyForm)
    const again = await route.screen.show(
      at(formOf(values, problemsOf(error, application.catalogue, c422.language), true)),
    )
    return again.kind === 'page' ? { ...again, status: 422 } : again
  }
}

/** Does the work of a page, and answers with a page of its own what goes wrong. */
export async function guarded(
  c: Context,
  application: Served,
  at: (form: Form) => Ctx,
  work: () => Promise<Answer> | Answer,
): Promise<Response> {
  const ctx = at(emptyForm)
  try {
    return await answerWith(c, framedBy(application, ctx), await work())
  } catch (error) {
    await noteRefused(ctx, error)
    return answerWith(c, framedBy(application, ctx), problemOf(c, application, ctx, error))
  }
}

// to try what one may not do leaves its trace too
async function noteRefused({ world, actor }: Ctx, error: unknown): Promise<void> {
  if (!(error instanceof NotAllowed) || actor.id === nobodyId || !error.permission.includes('.')) return
  const line = { at: world.clock(), actorId: actor.id, action: 'platform.refuse', subjectId: undefined }
  await appendAudit(world.db, { ...line, fields: [error.permission] })
}

// an address whose id is no id names nothing
const isNoId = (error: unknown) => error instanceof Refusal && error.problems.every(({ field }) => field === 'id')

function problemOf(c: Context, application: Served, ctx: Ctx, error: unknown): Answer {
  if (error instanceof NotFound || isNoId(error)) return application.problem(ctx, { status: 404 })
  if (error instanceof NotAllowed) return application.problem(ctx, { status: 403, permission: error.permission })
  if (error instanceof Refusal)
    return application.problem(ctx, { status: error instanceof BodyRefused ? error.status : 422, refusal: error })
  const reference = randomBytes(5).toString('hex').toUpperCase()
  application.log({ reference, error, path: c.req.routePath })
  return application.problem(ctx, { status: 500, reference })
}

/** The answer when the database is away before it is known who asks: then nothing of the page can be asked of it. */
export async function unframed(c: Context, application: Served, error: unknown, language: Language): Promise<Response> {
  const ctx = contextOf(c, application, { actor: undefined, language, today: '', timeZone: 'UTC' }, emptyForm)
  const answer = problemOf(c, application, ctx, error)
  try {
    return await answerWith(c, framedBy(application, ctx), answer)
  } catch {
    return c.text(answer.kind === 'page' ? answer.title : '', 503, { 'Retry-After': '5' })
  }
}

/** The application as a Hono app; in tests it is called in process with `request()`. */
export function dispatch(application: Application): Hono {
  const app = new Hono()
  app.use(strictHeaders(application.reach))
  app.use(onlyOwnHosts(application.reach, (c) => application.misdirected(languageOf(c, undefined))))
  for (const { path, text, contentType } of application.assets ?? [])
    app.get(path, (c) => c.body(text, 200, { 'Content-Type': contentType, 'Cache-Control': forEver }))
  for (const route of application.routes) {
    app.get(route.path, (c) => perform(c, application, route))
    app.post(route.path, (c) => perform(c, application, route))
    const allowed = route.screen.submit ? 'GET, HEAD, POST' : 'GET, HEAD'
    app.all(route.path, (c) => c.text('', 405, { Allow: allowed }))
  }
  const absent: Route = {
    path: '*',
    permission: 'open',
    screen: { show: () => Promise.reject(new NotFound()), submit: () => Promise.reject(new NotFound()) },
  }
  app.all('*', (c) => perform(c, application, absent))
  app.onError((error, c) => unframed(c, application, error, languageOf(c, undefined)))
  return app
}
