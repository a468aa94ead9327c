import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const text = readFileSync(new URL('./ui.css', import.meta.url), 'utf8')
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
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"%3E%3Crect width="32" height="32" rx="7" fill="%230b566e"/%3E%3Cpath d="M6 24h20M16 24V12" stroke="%23fff" stroke-width="3" stroke-linecap="round"/%3E%3Ccircle cx="16" cy="9" r="4" fill="%23ffd27a"/%3E%3C/svg%3E'
