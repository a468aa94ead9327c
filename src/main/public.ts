import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { World } from '#platform/commands.ts'
import { onlyOwnHosts } from '#platform/web/dispatch.ts'
import { strictHeaders } from '#platform/web/headers.ts'
import type { Reach } from '#platform/web/reach.ts'
import { acceptedLanguage, isLanguage, type Language } from '#platform/words.ts'
import { stylesheet } from '#ui/assets.ts'
import { logBug } from './log.ts'
import { organisationName } from './organisation.ts'
import { publicPage } from './pages/public.tsx'
import { mainWords } from './words/words.ts'

function languageOf(url: URL, accepted: string | undefined): Language {
  const asked = url.searchParams.get('lang')
  return isLanguage(asked) ? asked : acceptedLanguage(accepted)
}

/** The public application: it knows no session and no staff route. */
export function publicApplication(world: World, reach: Reach): Hono {
  const app = new Hono()
  const wordsFor = (c: Context) => mainWords.in(languageOf(new URL(c.req.url), c.req.header('accept-language')))
  app.use(strictHeaders(reach))
  app.use(onlyOwnHosts(reach, (c) => wordsFor(c)('main.error.421.text', { setting: 'WAYSTATION_PUBLIC_ORIGIN' })))
  app.onError((error, c) => {
    const reference = randomBytes(5).toString('hex').toUpperCase()
    logBug({ reference, error, path: c.req.routePath })
    const t = wordsFor(c)
    return c.text(`${t('main.error.500.title')}. ${t('main.error.500.text', { reference })}`, 500)
  })
  app.get(stylesheet.path, (c) => c.body(stylesheet.text, 200, { 'Content-Type': stylesheet.contentType }))
  app.get('/', async (c) => {
    const url = new URL(c.req.url)
    const language = languageOf(url, c.req.header('accept-language'))
    return c.html(await publicPage(language, url, await organisationName(world, language)))
  })
  for (const path of ['/', stylesheet.path]) app.all(path, (c) => c.text('', 405, { Allow: 'GET, HEAD' }))
  app.notFound((c) => c.text(`${wordsFor(c)('main.error.404.title')}. ${wordsFor(c)('main.error.404.text')}`, 404))
  return app
}
