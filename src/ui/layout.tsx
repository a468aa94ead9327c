import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Language, languageNames, languages, localeOf } from '#platform/words.ts'
import { icon, stylesheet } from './assets.ts'
import { InLanguage, useUiWords } from './context.tsx'
import { safeHref } from './link.tsx'

export interface NavigationLink {
  readonly href: string
  readonly label: string
  readonly current?: boolean | undefined
  /** What waits there, already in words of the language ("3"). */
  readonly count?: string | undefined
}

export interface NavigationGroup {
  readonly label?: string | undefined
  readonly links: readonly NavigationLink[]
}

export interface LayoutProps {
  language: Language
  /** The page's name for the window; the h1 is in PageHeader. */
  title: string
  /** Path and query of this page; the language switch comes back to it. */
  path: string
  product: string
  organisation?: string | undefined
  /** Where the product's name leads; `/` unless given. */
  home?: string | undefined
  /** Without navigation the page is one narrow column (sign-in, errors, progress). */
  navigation?: readonly NavigationGroup[] | undefined
  user?: { name: string; href?: string | undefined; signOutAction: string } | undefined
  search?: { action: string; value?: string | undefined } | undefined
  /** Above everything in main, usually a Notice with `live`. */
  notice?: Child
  footer?: Child
  /** Says in the window's title that the form did not go through. */
  failed?: boolean | undefined
  /** The page loads itself again after so many seconds; show Progress with a way to stop it. */
  refreshSeconds?: number | undefined
  /** Further elements of the head: description, feeds, other languages. */
  head?: Child
  children?: Child
}

/** This page in another language: the same address with `lang` set. */
export function inLanguageHref(path: string, language: Language): string {
  const [address = '', query = ''] = (path.split('#')[0] ?? '').split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('lang', language)
  return `${address || '/'}?${parameters}`
}

const LanguageSwitch = (props: { language: Language; path: string }) => {
  const t = useUiWords()
  return (
    <nav class="languages" aria-label={t('ui.language')}>
      <ul>
        {languages.map((language) => (
          <li>
            <a
              href={inLanguageHref(props.path, language)}
              lang={localeOf[language]}
              hreflang={localeOf[language]}
              aria-current={language === props.language ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const SearchBox = (props: { action: string; value?: string | undefined }) => {
  const t = useUiWords()
  return (
    <search class="search">
      <form action={safeHref(props.action)}>
        <input
          type="search"
          name="q"
          value={props.value ?? ''}
          aria-label={t('ui.search')}
          placeholder={t('ui.search')}
        />
        <button type="submit" class="button button-plain">
          {t('ui.search')}
        </button>
      </form>
    </search>
  )
}

const UserBox = (props: { name: string; href?: string | undefined; signOutAction: string }) => {
  const t = useUiWords()
  return (
    <div class="user">
      {props.href ? <a href={safeHref(props.href)}>{props.name}</a> : <span>{props.name}</span>}
      <form method="post" action={safeHref(props.signOutAction)}>
        <button type="submit" class="button button-quiet">
          {t('ui.sign-out')}
        </button>
      </form>
    </div>
  )
}

// the details holds only the switch, so that one list serves the wide page and the phone
const Top = (props: LayoutProps) => {
  const t = useUiWords()
  return (
    <header class="top">
      <a class="brand" href={safeHref(props.home ?? '/')}>
        <b>{props.product}</b>
        {props.organisation && <span class="organisation"> {props.organisation}</span>}
      </a>
      {props.navigation && (
        <details class="menu">
          <summary>{t('ui.menu')}</summary>
        </details>
      )}
      {props.search && <SearchBox {...props.search} />}
      <LanguageSwitch language={props.language} path={props.path} />
      {props.user && <UserBox {...props.user} />}
    </header>
  )
}

const Side = (props: { groups: readonly NavigationGroup[] }) => {
  const t = useUiWords()
  return (
    <nav class="side" aria-label={t('ui.navigation')}>
      {props.groups.map((group) => (
        <>
          {group.label && <p class="side-label">{group.label}</p>}
          <ul>
            {group.links.map((link) => (
              <li>
                <a href={safeHref(link.href)} aria-current={link.current ? 'page' : undefined}>
                  {link.label}
                  {link.count && <span class="count"> {link.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </nav>
  )
}

const Head = (props: LayoutProps) => {
  const t = useUiWords()
  const title = `${props.title} – ${props.organisation ?? props.product}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {props.refreshSeconds !== undefined && (
        <meta http-equiv="refresh" content={`${props.refreshSeconds}; url=${props.path}`} />
      )}
      <title>{props.failed ? t('ui.error-title', { title }) : title}</title>
      <link rel="stylesheet" href={stylesheet.href} />
      <link rel="icon" href={icon} />
      {props.head}
    </head>
  )
}

/** A whole document. Everything inside speaks `language`. */
export const Layout = (props: LayoutProps) => (
  <InLanguage language={props.language}>
    {raw('<!doctype html>')}
    <html lang={localeOf[props.language]}>
      <Head {...props} />
      <body class={props.navigation ? 'with-side' : 'plain'}>
        <SkipLink />
        <Top {...props} />
        {props.navigation && <Side groups={props.navigation} />}
        <main id="main" tabindex={-1}>
          {props.notice}
          {props.children}
        </main>
        <footer class="foot">{props.footer ?? props.organisation ?? props.product}</footer>
      </body>
    </html>
  </InLanguage>
)

const SkipLink = () => {
  const t = useUiWords()
  return (
    <a class="skip" href="#main">
      {t('ui.skip')}
    </a>
  )
}
