import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Files } from './files.ts'

/** Nobody fills a form in three seconds, and a page that lay open for a day is loaded anew. */
const soonest = 3000
const latest = 86_400_000

type Keys = Pick<Files, 'key'>

const sign = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest('base64url')

/** What a token is worth: `key` names the form that it came with. */
export type TokenState =
  | { readonly state: 'good'; readonly key: string }
  | { readonly state: 'too-soon' | 'too-old' | 'not-ours' }

/** The key that names the form of a token. */
export const keyOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** The tokens of a module's public forms: signed, so that no cookie is needed (decision 016). */
export function formTokens(module: string) {
  const keyFor = async (files: Keys, purpose: string): Promise<Buffer> =>
    Buffer.from(hkdfSync('sha256', await files.key(module), '', `${module}.${purpose}`, 32))
  return {
    /** A token for one form: when it was shown, a number that comes once, and our signature of both. */
    async newFormToken(files: Keys, now: Date): Promise<string> {
      const text = `${now.getTime()}.${randomBytes(12).toString('base64url')}`
      return `${text}.${sign(await keyFor(files, 'forms'), text)}`
    },
    /** Reads a token that came back with a form. */
    async readFormToken(files: Keys, token: string, now: Date): Promise<TokenState> {
      const [at = '', number = '', signature = '', ...more] = token.split('.')
      const ours = Buffer.from(sign(await keyFor(files, 'forms'), `${at}.${number}`))
      const given = Buffer.from(signature)
      if (more.length > 0 || given.length !== ours.length || !timingSafeEqual(given, ours)) return { state: 'not-ours' }
      const age = now.getTime() - Number(at)
      if (age < soonest) return { state: 'too-soon' }
      if (age > latest) return { state: 'too-old' }
      return { state: 'good', key: keyOfToken(token) }
    },
    /** What stands for a visitor's network in the count of forms; the address itself is kept nowhere. */
    visitorKey: async (files: Keys, network: string): Promise<string> => sign(await keyFor(files, 'visitors'), network),
  }
}
