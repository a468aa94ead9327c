import { type KeyObject, sign, verify } from 'node:crypto'
import type { Head } from './chain.ts'

/** A head as it is kept outside of the database, with an Ed25519 signature in base64url. */
export interface SignedHead extends Head {
  readonly signature: string
}

/** A head from outside and the name of the file or mail it stands in. */
export interface OutsideHead extends SignedHead {
  readonly source: string
}

const signedText = ({ seq, hash }: Head) => Buffer.from(`waystation audit head\n${seq}\n${hash}\n`)

export const signHead = (head: Head, key: KeyObject): SignedHead => ({
  ...head,
  signature: sign(null, signedText(head), key).toString('base64url'),
})

/** Whether one of the keys signed it; there is more than one after a key was made anew. */
export const isSignedBy = (head: SignedHead, keys: readonly KeyObject[]): boolean =>
  keys.some((key) => verify(null, signedText(head), key, Buffer.from(head.signature, 'base64url')))

/** A head as the mails to trustees and the command line write it. */
export const writeHead = ({ seq, hash, signature }: SignedHead): string =>
  `seq: ${seq}\nhash: ${hash}\nsignature: ${signature}\n`

const between = String.raw`["\s,>:]*`
const shape = new RegExp(
  `seq${between}(\\d{1,19})${between}hash${between}([0-9a-f]{64})${between}signature${between}([A-Za-z0-9_-]{86})\\b`,
  'g',
)

// mail breaks long lines (RFC 2045, 6.7), and a process that was killed while it wrote left the last line without its end
const whole = (text: string) => text.replace(/=\r?\n/g, '').replace(/(^|\n)\{[^}\n]*$/, '$1')

/** The heads in a text: lines of our own files, a digest, or a mail as it was received; and how many of them cannot be read. */
export function readHeads(text: string): { readonly heads: readonly SignedHead[]; readonly unreadable: number } {
  const cleaned = whole(text)
  const heads = [...cleaned.matchAll(shape)].map(([, seq = '', hash = '', signature = '']) => ({
    seq: BigInt(seq),
    hash,
    signature,
  }))
  const named = cleaned.match(/\bseq\b/g)?.length ?? 0
  return { heads, unreadable: Math.max(0, named - heads.length) }
}
