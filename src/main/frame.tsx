import { nobodyId } from '#platform/identity.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { Layout, type NavigationGroup } from '#ui/layout.tsx'
import { modules } from '../modules.ts'
import { catalogue } from './catalogue.ts'
import { modulesInMenu } from './menu.ts'
import { acts } from './registry.ts'
import { mainWords } from './words/words.ts'

const isBelow = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

// the most exact link is the current one: `/aid/items/create` is below `/aid` and `/aid/items`
function currentOf(path: string, hrefs: readonly string[]): string | undefined {
  return hrefs.filter((href) => isBelow(path, href)).sort((a, b) => b.length - a.length)[0]
}

/** The menu: what the actor may open, the work first and the house last. */
function navigationOf(c: Ctx): NavigationGroup[] {
  const t = mainWords.in(c.language)
  const groups = modulesInMenu.map((module) => ({
    label: c.say(`${module.name}.title`),
    links: module.navigation.filter(({ permission }) => c.may(permission)),
  }))
  const hrefs = groups.flatMap(({ links }) => links.map(({ href }) => href))
  const current = currentOf(c.url.pathname, ['/imports', ...hrefs])
  const mayImport = modules.some(({ imports = [] }) => imports.some(({ name }) => c.may(name)))
  const linkTo = (href: string, label: string) => ({ href, label, current: href === current })
  return [
    {
      links: [
        { href: '/', label: t('main.home'), current: c.url.pathname === '/' },
        ...(mayImport ? [linkTo('/imports', t('main.imports.title'))] : []),
      ],
    },
    ...groups
      .filter(({ links }) => links.length > 0)
      .map(({ label, links }) => ({ label, links: links.map((link) => linkTo(link.href, c.say(link.label))) })),
  ]
}

// the address may name anything: only a command of the product is said, and on a page that does not load itself again
const Saved = ({ c }: { c: Ctx }) => {
  const done = `${c.saved}.done`
  return (
    <Notice tone="success" live title={catalogue.has(done) ? c.say(done) : mainWords.in(c.language)('main.saved')} />
  )
}

/** A staff page with menu, search, language switch and account. `organisation` is its name in the reader's language. */
export async function frameOf(
  c: Ctx,
  answer: Extract<Answer, { kind: 'page' }>,
  organisation: string | undefined,
): Promise<string> {
  const t = mainWords.in(c.language)
  const signedIn = c.actor.id !== nobodyId && !answer.bare
  const isSaved = acts.get(c.saved ?? '')?.kind === 'command' && answer.status === undefined && !answer.refresh
  const document = (
    <Layout
      language={c.language}
      title={answer.title}
      path={c.url.pathname + c.url.search}
      product={t('main.product')}
      organisation={organisation}
      navigation={signedIn ? navigationOf(c) : undefined}
      user={signedIn ? { name: c.actor.name, href: '/account', signOutAction: '/sign-out' } : undefined}
      search={
        signedIn ? { action: '/search', value: c.url.pathname === '/search' ? c.query('q') : undefined } : undefined
      }
      notice={isSaved && <Saved c={c} />}
      failed={answer.status === 422}
      refreshSeconds={answer.refresh}
      head={answer.script && <script src={answer.script} defer={true} />}
    >
      {answer.body}
    </Layout>
  )
  return String(await document.toString())
}
