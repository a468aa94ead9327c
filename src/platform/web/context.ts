import type { Child } from 'hono/jsx'
import type { World } from '../commands.ts'
import type { Actor } from '../identity.ts'
import type { Language, Values } from '../words.ts'
import type { Form } from './form.ts'

/** A record about which other modules may know something: `{ kind: 'people.party', id, ref: 'P-00042' }`. */
export interface Subject {
  readonly kind: string
  readonly id: string
  readonly ref: string
  /** The last civil day of what it tells, where it counts in figures. */
  readonly day?: string
}

/** What another module knows about a record, in words, the way to it, and how many there are where they are counted. */
export interface Related {
  readonly label: string
  readonly href: string
  readonly count?: bigint
  /** It leads to something to do, not to records that name the subject. */
  readonly isAct?: true
}

/** What a page knows of its request. */
export interface Ctx {
  readonly world: World
  readonly actor: Actor
  readonly language: Language
  readonly url: URL
  /** The client's address, IPv4 or IPv6 in one way of writing; a proxy's word is taken only where it is believed. */
  readonly address: string
  /** What the browser says of itself; kept nowhere whole. */
  readonly userAgent: string
  /** The configured public address of the site, `https://staff.example.org`; undefined where it is reached on its machine alone. */
  readonly origin: string | undefined
  /** The act that led here when it was done, by its name as the address has it: nothing that is certain. */
  readonly saved?: string | undefined
  /** Today in the organisation's time zone, an ISO day. */
  readonly today: string
  /** What was typed and what is wrong with it; empty on a first look. */
  readonly form: Form
  /** A part of the path, `:id`; '' when the path has none of that name. */
  param(name: string): string
  /** A value of the query string, trimmed; undefined when absent or empty. */
  query(name: string): string | undefined
  /** Says a message of any module by a key known at run time. */
  say(key: string, values?: Values): string
  /** An instant in words, in the organisation's time zone. */
  instant(at: Date): string
  /** Whether the actor may run a command or query, to show or hide its button. */
  may(permission: string): boolean
  /** What the modules know about a record, as far as the actor may see it: the way from a lower module up to the others. */
  related(subject: Subject): Promise<readonly Related[]>
  /** A cookie of the request, and those to be set with the answer. */
  cookie(name: string): string | undefined
  /** Whether the browser keeps our cookies; over plain HTTP from elsewhere it does not, and nobody can sign in. */
  readonly keepsCookies: boolean
}

/** What a page answers. */
export type Answer =
  | {
      readonly kind: 'page'
      readonly title: string
      readonly body: Child
      readonly status?: 200 | 403 | 404 | 405 | 413 | 415 | 422 | 500
      readonly refresh?: number
      readonly bare?: boolean
      /** The address of the product's own script that this page needs; pages without one send none. */
      readonly script?: string
      readonly cookies?: readonly string[]
      /** Further elements of the head, on the public site: what the page is about, its feed. */
      readonly head?: Child
    }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly string[] }
  /** Always taken away, never shown in the place of a page. */
  | {
      readonly kind: 'file'
      readonly name: string
      readonly type: string
      readonly body: Uint8Array | ReadableStream
    }
  /** A whole document of its own, with a Content-Security-Policy of its own. */
  | { readonly kind: 'html'; readonly body: string; readonly policy?: string }
  /** Read by programs where it is: a feed, a list of pages. */
  | {
      readonly kind: 'text'
      readonly type: 'application/atom+xml' | 'application/xml' | 'text/plain'
      readonly body: string
    }

type PageAnswer = Extract<Answer, { kind: 'page' }>

/** A page with the frame of the application around it. */
export const page = (
  title: string,
  body: Child,
  more: Pick<PageAnswer, 'refresh' | 'bare' | 'script' | 'cookies' | 'head'> & { status?: 200 | 404 | 422 } = {},
): Answer => ({
  kind: 'page',
  title,
  body,
  ...more,
})

/** Sends the browser on with a GET. */
export const redirect = (to: string, cookies: readonly string[] = []): Answer => ({ kind: 'redirect', to, cookies })
