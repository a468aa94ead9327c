import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { raw } from 'hono/html'
import { type Language, localeOf } from '#platform/words.ts'
import type { Inlines, ReportDocument } from '../rules/document.ts'
import { BlockHtml, InlinesHtml, StateWords } from './html-blocks.tsx'
import { prepare, statesOf } from './prepare.ts'

const css = ['page', 'blocks', 'print']
  .map((name) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n')
const cssHash = createHash('sha256').update(css).digest('base64')

const policy = `default-src 'none'; style-src 'sha256-${cssHash}'; img-src data:; base-uri 'none'; form-action 'none'`

/** The Content-Security-Policy with which a site serves the page of `renderHtml`: its own style by hash, and nothing else. */
export const reportPolicy = `${policy}; frame-ancestors 'none'`

const Contents = ({ document }: { document: ReportDocument }) => (
  <nav class="report-contents" aria-labelledby="report-contents">
    <p class="report-contents-title" id="report-contents">
      {document.labels.contents}
    </p>
    <ol>
      {document.sections.map((section) => (
        <li>
          <a href={`#${section.id}`}>{section.title}</a>
          {section.blocks.some((block) => block.kind === 'heading' && block.level === 2) && (
            <ol>
              {section.blocks.map((block) =>
                block.kind === 'heading' && block.level === 2 ? (
                  <li>
                    <a href={`#${block.id}`}>{block.text}</a>
                  </li>
                ) : null,
              )}
            </ol>
          )}
        </li>
      ))}
    </ol>
  </nav>
)

const Cover = ({ document }: { document: ReportDocument }) => (
  <header class="report-cover">
    <p class="report-organisation">{document.organisation}</p>
    <h1>{document.title}</h1>
    {document.subtitle && <p class="report-subtitle">{document.subtitle}</p>}
    <ul class="report-facts">
      {[document.period, document.date, document.edition].filter(Boolean).map((fact) => (
        <li>{fact}</li>
      ))}
    </ul>
    {document.notice && <p class="report-notice">{document.notice}</p>}
  </header>
)

const Colophon = ({ document }: { document: ReportDocument }) => {
  const states = statesOf(document)
  const paragraphs: readonly Inlines[] = document.colophon
  return (
    <footer class="report-colophon">
      {states.length > 0 && (
        <ul class="report-key">
          {states.map((state) => (
            <li>
              <span class={`figure figure-${state}`}>{document.labels[state]}</span>
            </li>
          ))}
        </ul>
      )}
      {paragraphs.map((inlines) => (
        <p>
          <InlinesHtml inlines={inlines} />
        </p>
      ))}
    </footer>
  )
}

const Report = ({ document }: { document: ReportDocument }) => (
  <article class="report">
    <Cover document={document} />
    <Contents document={document} />
    <div class="report-body">
      {document.sections.map((section) => (
        <section aria-labelledby={section.id} lang={section.language && localeOf[section.language]}>
          <h2 id={section.id}>{section.title}</h2>
          {section.blocks.map((block, index) => (
            <BlockHtml block={block} language={document.language} id={`${section.id}-b${index + 1}`} />
          ))}
        </section>
      ))}
    </div>
    <Colophon document={document} />
  </article>
)

/** A way on from the page, for the screen only. */
export interface BarLink {
  readonly href: string
  readonly label: string
  readonly language?: Language
}

const Bar = ({ links }: { links: readonly BarLink[] }) => (
  <nav class="report-bar">
    {links.map(({ href, label, language }) => (
      <a href={href} lang={language && localeOf[language]}>
        {label}
      </a>
    ))}
  </nav>
)

const Page = ({ document, bar }: { document: ReportDocument; bar: readonly BarLink[] }) => (
  <html lang={localeOf[document.language]}>
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{`${document.title} · ${document.organisation}`}</title>
      <style>{raw(css)}</style>
    </head>
    <body>
      {bar.length > 0 && <Bar links={bar} />}
      <main>
        <StateWords.Provider value={document.labels}>
          <Report document={document} />
        </StateWords.Provider>
      </main>
    </body>
  </html>
)

/** One self-contained page without script, `bar` above it on a site; words are escaped, addresses other than safe ones are left out. */
export function renderHtml(document: ReportDocument, bar: readonly BarLink[] = []): string {
  return `<!doctype html>\n${<Page document={prepare(document)} bar={bar} />}`
}
