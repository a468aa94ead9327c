import { createHash, randomBytes } from 'node:crypto'
import { base32, inGroups } from './base32.ts'

const recoveryCodeCount = 10

// 160 bits each: too many to guess, so a plain hash may keep them (ASVS 5.0, 6.5.2 and 11.5.1)
const bytes = 20

/** New recovery codes as people read them: `ABCD-EFGH-…`, eight groups. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () => inGroups(base32(randomBytes(bytes)), '-'))

/** The hash under which a code is kept, however it was typed; undefined for what cannot be one. */
export function recoveryHash(text: string): string | undefined {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return /^[A-Z2-7]{32}$/.test(plain) ? createHash('sha256').update(plain).digest('hex') : undefined
}
