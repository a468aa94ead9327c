import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import type { Files } from '../files.ts'

/** The key pair that signs the heads of the audit log; `publicText` is PEM, for the trustees. */
export interface AuditKey {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly publicText: string
}

// what stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, 7)
const before = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The Ed25519 pair of this installation, out of the secret key `audit`. */
export async function auditKey(files: Pick<Files, 'key'>): Promise<AuditKey> {
  const seed = await files.key('audit')
  const privateKey = createPrivateKey({ key: Buffer.concat([before, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  return { privateKey, publicKey, publicText: String(publicKey.export({ type: 'spki', format: 'pem' })) }
}
