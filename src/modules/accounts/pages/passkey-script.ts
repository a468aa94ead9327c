import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const text = readFileSync(new URL('./passkey.js', import.meta.url), 'utf8')
const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The script of the pages of passkeys, the only one of the product. */
export const passkeyScript = {
  text,
  contentType: 'text/javascript; charset=utf-8',
  path: '/assets/passkey.js',
  href: `/assets/passkey.js?${hash}`,
} as const
