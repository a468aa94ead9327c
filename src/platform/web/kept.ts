import { createHash } from 'node:crypto'
import { strictHeadersOf } from './headers.ts'
import type { Quick } from './quick.ts'
import { isOwnHost, type Reach } from './reach.ts'

/** How long a browser or a cache on the way may show a public page without asking. */
export const shortly = 'public, max-age=60'

const patience = 1000
const mostBytes = 16_000_000
const mostOfOne = 1_000_000
const mostHosts = 16

/** A whole answer, ready to be sent again. */
export interface KeptAnswer {
  readonly body: Buffer
  readonly etag: string
  /** What this answer says besides the strict headers, or in their place. */
  readonly own: readonly (readonly [string, string])[]
  /** All headers as they are sent, but for the date. */
  readonly head: string
  /** The whole answer as it is sent in this second. */
  whole: { readonly second: number; readonly bytes: Buffer }
}

const second = () => Math.floor(Date.now() / 1000)
const dated = (head: string, at: number) => `${head}Date: ${new Date(at * 1000).toUTCString()}\r\n\r\n`

function wholeOf(kept: KeptAnswer): Buffer {
  const now = second()
  if (kept.whole.second !== now)
    kept.whole = {
      second: now,
      bytes: Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${dated(kept.head, now)}`), kept.body]),
    }
  return kept.whole.bytes
}

// without the length, which is that of no body
const unchanged = ({ head }: KeptAnswer) =>
  Buffer.from(`HTTP/1.1 304 Not Modified\r\n${dated(head.replace(/^Content-Length:.*\r\n/m, ''), second())}`)

/** Whether a browser that asks has this answer already; a proxy may have weakened the mark. */
export const isKnown = (ifNoneMatch: string | undefined, { etag }: KeptAnswer): boolean =>
  ifNoneMatch !== undefined && (ifNoneMatch.includes(etag) || ifNoneMatch.trim() === '*')

/**
 * Answers in memory, as long as nothing public changes: `ask` is asked at most once a second for the version of what is public,
 * and an answer is kept under the version that was asked for before it was made. The oldest leave first.
 */
export class KeptAnswers {
  readonly #reach: Reach
  readonly #ask: () => Promise<string>
  readonly #hosts = new Map<string, boolean>()
  #answers = new Map<string, KeptAnswer>()
  #bytes = 0
  #version: string | undefined
  #askedAt = Number.NEGATIVE_INFINITY
  #asking: Promise<string> | undefined

  constructor(reach: Reach, ask: () => Promise<string>) {
    this.#reach = reach
    this.#ask = ask
  }

  #isFresh(): boolean {
    return this.#version !== undefined && performance.now() - this.#askedAt < patience
  }

  /** The version of what is public, no older than a second. Throws when the database cannot tell. */
  async version(): Promise<string> {
    if (this.#isFresh()) return this.#version ?? ''
    const at = performance.now()
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined
    })
    const version = await this.#asking
    if (version !== this.#version) {
      this.#answers = new Map()
      this.#bytes = 0
    }
    this.#version = version
    this.#askedAt = Math.max(this.#askedAt, at)
    return version
  }

  /** Where the site is, as its links say it: the configured address, else the name that was asked for. */
  baseOf = (host: string): string => this.#reach.origin ?? `http://${host}`

  find = (key: string): KeptAnswer | undefined => this.#answers.get(key)

  /** Makes an answer ready, and keeps it unless it is large or something public changed meanwhile. */
  keep(version: string, key: string, body: Buffer, said: readonly (readonly [string, string])[]): KeptAnswer {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    const own = [['ETag', etag], ['Cache-Control', shortly], ...said] as const
    const names = new Set(own.map(([name]) => name.toLowerCase()))
    const strict = strictHeadersOf(this.#reach).filter(([name]) => !names.has(name.toLowerCase()))
    const length = ['Content-Length', String(body.length)] as const
    const all = [...own, ...strict, length, ['Connection', 'keep-alive']] as const
    const head = all.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    const answer = { body, etag, own, head, whole: { second: 0, bytes: body } }
    if (version !== this.#version || body.length > mostOfOne || this.#answers.has(key)) return answer
    this.#answers.set(key, answer)
    this.#bytes += body.length
    for (const [oldest, { body: gone }] of this.#answers) {
      if (this.#bytes <= mostBytes) break
      this.#answers.delete(oldest)
      this.#bytes -= gone.length
    }
    return answer
  }

  // what depends on the address at which a connection came in is asked of the slow way
  #isOwn(host: string): boolean {
    const known = this.#hosts.get(host)
    if (known !== undefined) return known
    const isOwn = isOwnHost(host, this.#reach, undefined)
    if (this.#hosts.size >= mostHosts) this.#hosts.clear()
    this.#hosts.set(host, isOwn)
    return isOwn
  }

  /** Answers a plain question with what is kept. */
  quick: Quick = ({ path, host, forwardedHost, ifNoneMatch }) => {
    if (!this.#isFresh() || !this.#isOwn(host)) return undefined
    if (forwardedHost !== undefined && !this.#isOwn(forwardedHost)) return undefined
    const kept = this.#answers.get(this.baseOf(host) + path)
    if (!kept) return undefined
    return isKnown(ifNoneMatch, kept) ? unchanged(kept) : wholeOf(kept)
  }
}
