import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Files } from '#platform/files.ts'

/** Nobody fills the form in three seconds, and a page that lay open for a day is loaded anew. */
const soonest = 3000
const latest = 86_400_000

const keyFor = async (files: Pick<Files, 'key'>, purpose: string): Promise<Buffer> =>
  Buffer.from(hkdfSync('sha256', await files.key('applications'), '', `applications.${purpose}`, 32))

const sign = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url')

/** A token for one form: when it was shown, a number that comes once, and our signature of both. */
export async function newFormToken(files: Pick<Files, 'key'>, now: Date): Promise<string> {
  const text = `${now.getTime()}.${randomBytes(12).toString('base64url')}`
  return `${text}.${sign(await keyFor(files, 'forms'), text)}`
}

/** What a token is worth: `key` names the form that it came with. */
export type TokenState =
  | { readonly state: 'good'; readonly key: string }
  | { readonly state: 'too-soon' | 'too-old' | 'not-ours' }

/** Reads a token that came back with a form. */
export async function readFormToken(files: Pick<Files, 'key'>, token: string, now: Date): Promise<TokenState> {
  const [at = '', number = '', signature = '', ...more] = token.split('.')
  const ours = Buffer.from(sign(await keyFor(files, 'forms'), `${at}.${number}`))
  const given = Buffer.from(signature)
  if (more.length > 0 || given.length !== ours.length || !timingSafeEqual(given, ours)) return { state: 'not-ours' }
  const age = now.getTime() - Number(at)
  if (age < soonest) return { state: 'too-soon' }
  if (age > latest) return { state: 'too-old' }
  return { state: 'good', key: createHash('sha256').update(token).digest('base64url') }
}

/** What stands for a visitor's network in the count of applications; the address itself is kept nowhere. */
export async function visitorKey(files: Pick<Files, 'key'>, network: string): Promise<string> {
  return sign(await keyFor(files, 'visitors'), network)
}
