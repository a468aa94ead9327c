import type { PublicLink } from '#platform/module.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { isLanguage, type Language, languages } from '#platform/words.ts'
import { PublicLayout } from '#ui/public-layout.tsx'
import { modules } from '../modules.ts'
import { mainWords } from './words/words.ts'

/** The same address in each language; the first page of each where it stands outside of the languages. */
function pathsOf({ pathname, search }: URL): Record<Language, string> {
  const [, first = '', ...rest] = pathname.split('/')
  const behind = isLanguage(first) ? `${rest.join('/')}${search}` : ''
  return Object.fromEntries(languages.map((language) => [language, `/${language}/${behind}`])) as Record<
    Language,
    string
  >
}

const afterTheLists = 55
const placeOf = ({ position = afterTheLists }: PublicLink) => position

/** A page of the public site with its menu and the way to the other languages. `organisation` is its name in the reader's. */
export async function publicFrame(
  c: Ctx,
  answer: Extract<Answer, { kind: 'page' }>,
  organisation: string | undefined,
): Promise<string> {
  const name = organisation ?? mainWords.in(c.language)('main.product')
  // the page that says that the database is away has nothing to ask of it
  const links = Promise.all(modules.map((module) => module.publicNavigation?.(c) ?? []))
  const navigation = (await links.catch(() => [])).flat().sort((a, b) => placeOf(a) - placeOf(b))
  const isBelow = (href: string) => c.url.pathname === href || c.url.pathname.startsWith(`${href}/`)
  const document = (
    <PublicLayout
      language={c.language}
      title={answer.title}
      organisation={name}
      home={`/${c.language}/`}
      navigation={navigation.map((link) => ({ ...link, current: isBelow(link.href) }))}
      paths={pathsOf(c.url)}
      base={answer.status === undefined ? c.origin : undefined}
      failed={answer.status === 422}
      head={answer.head}
    >
      {answer.body}
    </PublicLayout>
  )
  return String(await document.toString())
}
