import { type Language, languages } from '#platform/words.ts'
import { xmlText } from './xml.ts'

/** A page that stands in every language at the same path behind it. */
export interface SitemapPage {
  readonly path: string
  readonly changed?: string | undefined
}

const tagOf: Record<Language, string> = { en: 'en', ja: 'ja', ko: 'ko', zh: 'zh-Hans' }

/** A list of pages for search engines (sitemaps.org 0.9), each in every language with the ways to the others. */
export function sitemap(base: string, pages: readonly SitemapPage[]): string {
  const at = (language: Language, path: string) => xmlText(`${base}/${language}${path}`)
  const urls = pages.flatMap(({ path, changed }) => {
    const others = [
      ...languages.map((one) => `<xhtml:link rel="alternate" hreflang="${tagOf[one]}" href="${at(one, path)}"/>`),
      `<xhtml:link rel="alternate" hreflang="x-default" href="${at('en', path)}"/>`,
    ].join('\n')
    const when = changed ? `<lastmod>${changed}</lastmod>\n` : ''
    return languages.map((language) => `<url>\n<loc>${at(language, path)}</loc>\n${when}${others}\n</url>\n`)
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`
}
