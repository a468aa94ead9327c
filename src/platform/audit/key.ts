import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepSecret } from '../secrets.ts'

/** The key pair that signs the heads of the audit log; `publicText` is PEM, for the trustees. */
export interface AuditKey {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  readonly publicText: string
}

const makeKey = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })

/** The Ed25519 pair below `folder`, made when absent; the public half lies beside it as `audit.key.pub`. */
export async function openAuditKey(folder: string): Promise<AuditKey> {
  const privateKey = createPrivateKey(await keepSecret(folder, 'audit.key', makeKey))
  const publicKey = createPublicKey(privateKey)
  const publicText = String(publicKey.export({ type: 'spki', format: 'pem' }))
  const beside = join(folder, 'audit.key.pub')
  const found = await readFile(beside, 'utf8').catch(() => undefined)
  if (found !== publicText) await writeFile(beside, publicText)
  return { privateKey, publicKey, publicText }
}
