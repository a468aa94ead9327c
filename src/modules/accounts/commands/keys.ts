import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Files } from '#platform/files.ts'

type Purpose = 'totp' | 'attempts' | 'challenges'

/** The key of a purpose, out of the key file of the installation (`secrets/accounts.key`). */
export async function keyFor(files: Pick<Files, 'key'>, purpose: Purpose): Promise<Buffer> {
  return Buffer.from(hkdfSync('sha256', await files.key('accounts'), '', `accounts.${purpose}`, 32))
}

/** The HMAC of a text, for what must be found again but not be read. */
export const keyedHash = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')

/** Encrypts by AES-256-GCM; opens only for the same account. */
export function seal(key: Buffer, accountId: string, secret: Uint8Array): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(accountId))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Opens what `seal` made. Throws when it was changed, belongs to another account or was made under another key. */
export function unseal(key: Buffer, accountId: string, text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(accountId)).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}
