import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'

const encoded = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[\w-]+$/)

/** What the script of the page sends of a new passkey, all bytes in base64url. */
export const newPasskey = z.object({
  id: encoded.max(1400),
  publicKey: encoded,
  algorithm: z.union([z.literal(-7), z.literal(-257)]),
  authenticatorData: encoded,
  clientData: encoded,
})

/** What it sends when somebody signs in by one. */
export const passkeyAnswer = z.object({
  id: encoded.max(1400),
  authenticatorData: encoded,
  clientData: encoded,
  signature: encoded,
})

/** What a browser must have asked for: which ceremony, for which site and which challenge. */
export interface Expected {
  readonly type: 'webauthn.create' | 'webauthn.get'
  readonly origin: string
  readonly challenge: string
}

const bytesOf = (text: string) => Buffer.from(text, 'base64url')
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

const clientData = z.object({
  type: z.string(),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.boolean().optional(),
})

function parsed(text: string): z.output<typeof clientData> | undefined {
  try {
    return clientData.parse(JSON.parse(bytesOf(text).toString('utf8')))
  } catch {
    return undefined
  }
}

const userPresent = 1
const userVerified = 4
const credentialIncluded = 64

// WebAuthn Level 3, 6.1: hash of the site, flags, counter; then, of a new one, 16 bytes of its make, two of length, its id
function dataOf(text: string) {
  const bytes = bytesOf(text)
  if (bytes.length < 37) return undefined
  const flags = bytes[32] ?? 0
  const includes = (flags & credentialIncluded) !== 0 && bytes.length >= 55
  const id = includes ? bytes.subarray(55, 55 + bytes.readUInt16BE(53)).toString('base64url') : undefined
  return { bytes, site: bytes.subarray(0, 32), flags, counter: bytes.readUInt32BE(33), id }
}

/** The authenticator data when both parts are about this site, this ceremony and this challenge, and the person was verified. */
function checked(answer: { authenticatorData: string; clientData: string }, { type, origin, challenge }: Expected) {
  const said = parsed(answer.clientData)
  if (said?.type !== type || said.challenge !== challenge || said.origin !== origin || said.crossOrigin)
    return undefined
  const data = dataOf(answer.authenticatorData)
  if (!data?.site.equals(sha256(Buffer.from(new URL(origin).hostname)))) return undefined
  return (data.flags & userPresent) !== 0 && (data.flags & userVerified) !== 0 ? data : undefined
}

/** The challenge that an answer is to; undefined when it is no answer. */
export const challengeIn = (answer: { readonly clientData: string }): string | undefined =>
  parsed(answer.clientData)?.challenge

function keyOf(text: string) {
  try {
    return createPublicKey({ key: bytesOf(text), format: 'der', type: 'spki' })
  } catch {
    return undefined
  }
}

const kinds = { [-7]: 'ec', [-257]: 'rsa' } as const

/** Whether a new passkey is one (WebAuthn Level 3, 7.1, without attestation); its counter when it is. */
export function newPasskeyCounter(given: z.output<typeof newPasskey>, expected: Expected): number | undefined {
  const data = checked(given, expected)
  const key = keyOf(given.publicKey)
  const isOf = data?.id === given.id && key?.asymmetricKeyType === kinds[given.algorithm]
  return isOf ? data?.counter : undefined
}

/** Whether the holder of a passkey signed this answer (WebAuthn Level 3, 7.2); its counter when so. */
export function answeredCounter(
  answer: z.output<typeof passkeyAnswer>,
  expected: Expected,
  publicKey: string,
): number | undefined {
  const data = checked(answer, expected)
  const key = keyOf(publicKey)
  if (!data || !key) return undefined
  const signed = Buffer.concat([data.bytes, sha256(bytesOf(answer.clientData))])
  return verify('sha256', signed, key, bytesOf(answer.signature)) ? data.counter : undefined
}

/** Whether a counter shows that no second authenticator holds the same key: it grows, or the authenticator has none. */
export const counterGrew = (counter: number, before: bigint): boolean =>
  (counter === 0 && before === 0n) || BigInt(counter) > before

const timeout = 120_000

/** What the script asks a browser for: a new passkey for this account that verifies its holder (WebAuthn Level 3, 5.4). */
export const creationAsked = (of: {
  readonly origin: string
  readonly challenge: string
  readonly account: { readonly id: string; readonly signInName: string; readonly name: string }
  readonly known: readonly string[]
}) => ({
  challenge: of.challenge,
  rp: { id: new URL(of.origin).hostname, name: 'Waystation' },
  user: {
    id: Buffer.from(of.account.id).toString('base64url'),
    name: of.account.signInName,
    displayName: of.account.name,
  },
  pubKeyCredParams: Object.keys(kinds).map((alg) => ({ type: 'public-key', alg: Number(alg) })),
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  attestation: 'none',
  excludeCredentials: of.known.map((id) => ({ id })),
  timeout,
})

/** What it asks for when somebody signs in: any passkey of this site, with its holder verified (WebAuthn Level 3, 5.5). */
export const requestAsked = (origin: string, challenge: string) => ({
  challenge,
  rpId: new URL(origin).hostname,
  userVerification: 'required',
  timeout,
})
