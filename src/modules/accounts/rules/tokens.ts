import { createHash, randomBytes } from 'node:crypto'

/** The hash under which the database knows a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new secret token of 256 bit, and the hash under which the database knows it. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: tokenHash(token) }
}
