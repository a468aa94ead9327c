import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Language, languageNames, languages, localeOf } from '#platform/words.ts'
import { icon, publicStylesheet } from './assets.ts'
import { InLanguage, useUiWords } from './context.tsx'
import type { NavigationLink } from './layout.tsx'
import { safeHref } from './link.tsx'

export interface PublicLayoutProps {
  language: Language
  /** The page's name for the window; the h1 is in PageHeader. */
  title: string
  organisation: string
  /** Where the organisation's name leads. */
  home: string
  navigation: readonly NavigationLink[]
  /** This page in each language, as paths. */
  paths: Readonly<Record<Language, string>>
  /** Where the site is, `https://example.org`: set on a page that is found by its address, and that search engines may keep. */
  base?: string | undefined
  failed?: boolean | undefined
  /** Further elements of the head: description, feeds. */
  head?: Child
  children?: Child
}

const Languages = ({ language, paths }: Pick<PublicLayoutProps, 'language' | 'paths'>) => {
  const t = useUiWords()
  return (
    <nav class="languages" aria-label={t('ui.language')}>
      <ul>
        {languages.map((one) => (
          <li>
            <a
              href={safeHref(paths[one])}
              lang={localeOf[one]}
              hreflang={localeOf[one]}
              aria-current={one === language ? 'true' : undefined}
            >
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Menu = ({ navigation }: Pick<PublicLayoutProps, 'navigation'>) => {
  const t = useUiWords()
  return (
    <nav class="site-menu" aria-label={t('ui.navigation')}>
      <ul>
        {navigation.map(({ href, label, current }) => (
          <li>
            <a href={safeHref(href)} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The tag by which search engines tell the languages apart. */
const hreflangOf: Record<Language, string> = { en: 'en', ja: 'ja', ko: 'ko', zh: 'zh-Hans' }

const Alternates = ({ base, language, paths }: { base: string } & Pick<PublicLayoutProps, 'language' | 'paths'>) => (
  <>
    <link rel="canonical" href={base + paths[language]} />
    {languages.map((one) => (
      <link rel="alternate" hreflang={hreflangOf[one]} href={base + paths[one]} />
    ))}
    <link rel="alternate" hreflang="x-default" href={base + paths.en} />
  </>
)

const Head = (props: PublicLayoutProps) => {
  const t = useUiWords()
  const title = props.title === props.organisation ? props.title : `${props.title} – ${props.organisation}`
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{props.failed ? t('ui.error-title', { title }) : title}</title>
      <link rel="stylesheet" href={publicStylesheet.href} />
      <link rel="icon" href={icon} />
      {props.base !== undefined && <Alternates base={props.base} language={props.language} paths={props.paths} />}
      {props.head}
    </head>
  )
}

/** A whole document of the public site. Everything inside speaks `language`. */
export const PublicLayout = (props: PublicLayoutProps) => (
  <InLanguage language={props.language}>
    {raw('<!doctype html>')}
    <html lang={localeOf[props.language]}>
      <Head {...props} />
      <PublicBody {...props} />
    </html>
  </InLanguage>
)

const PublicBody = (props: PublicLayoutProps) => {
  const t = useUiWords()
  return (
    <body>
      <a class="skip" href="#main">
        {t('ui.skip')}
      </a>
      <header class="top">
        <div class="masthead">
          <a class="brand" href={safeHref(props.home)}>
            {props.organisation}
          </a>
          <Languages language={props.language} paths={props.paths} />
        </div>
        {props.navigation.length > 0 && <Menu navigation={props.navigation} />}
      </header>
      <main id="main" tabindex={-1}>
        {props.children}
      </main>
      <footer class="foot">
        <p>{props.organisation}</p>
      </footer>
    </body>
  )
}
