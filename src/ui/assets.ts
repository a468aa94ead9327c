import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const base = ['tokens', 'base']
const kit = ['parts', 'forms', 'tables', 'cards', 'figures']

const read = (name: string) => readFileSync(new URL(`./styles/${name}.css`, import.meta.url), 'utf8')

// blank space and comments are for those who read the files, not for a slow line
const lean = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n')

/** A stylesheet of the kit with the frame of one site. Serve `text` at `path` for ever; pages link `href`, which changes with it. */
function styled(name: string, frame: string) {
  const layers = { base, kit: [frame, ...kit], print: ['print'] }
  const text = Object.entries(layers)
    .map(([layer, names]) => `@layer ${layer}{${lean(names.map(read).join('\n'))}}`)
    .join('\n')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const path = `/assets/${name}.css`
  return { text, hash, contentType: 'text/css; charset=utf-8', path, href: `${path}?${hash}` } as const
}

/** The one stylesheet of the staff site. */
export const stylesheet = styled('ui', 'frame')

/** The one stylesheet of the public site. */
export const publicStylesheet = styled('site', 'public')

/** A small sign for the browser's tab: a lamp over a road. */
export const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230b566e'/%3E%3Cpath d='M6 25h20M16 25V12' stroke='%23fff' stroke-width='3'/%3E%3Ccircle cx='16' cy='9' r='4' fill='%23ffd27a'/%3E%3C/svg%3E"
