import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const layers = {
  base: ['tokens', 'base'],
  kit: ['frame', 'parts', 'forms', 'tables', 'cards', 'figures'],
  print: ['print'],
}

const read = (name: string) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8')

// blank space and comments are for those who read the files, not for a slow line
const lean = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')

const text = Object.entries(layers)
  .map(([layer, names]) => `@layer ${layer}{${lean(names.map(read).join('\n'))}}`)
  .join('\n')
const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The one stylesheet. Serve `text` at `path` with `contentType`, for ever when the query is `hash`; pages link `href`. */
export const stylesheet = {
  text,
  hash,
  contentType: 'text/css; charset=utf-8',
  path: '/assets/ui.css',
  href: `/assets/ui.css?${hash}`,
} as const

/** A small sign for the browser's tab: a lamp over a road. */
export const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230b566e'/%3E%3Cpath d='M6 25h20M16 25V12' stroke='%23fff' stroke-width='3'/%3E%3Ccircle cx='16' cy='9' r='4' fill='%23ffd27a'/%3E%3C/svg%3E"
