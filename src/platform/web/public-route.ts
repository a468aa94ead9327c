import type { World } from '../commands.ts'
import { NotFound } from '../errors.ts'
import type { Screen } from './route.ts'

/** A page of the public site, which is open to everybody. */
export interface PublicRoute {
  /** Behind the language: `/` is the first page of each, `/reports/:year` stands at `/en/reports/:year` and so on. */
  readonly path: string
  readonly screen: Screen
  /**
   * Of a page that is the same for everybody, and therefore kept until something public changes: the names in the query string
   * that it heeds. A page with a form of its own is made anew each time and has none.
   */
  readonly heeds?: readonly string[]
  /** Stands outside of the languages, for programs: `/sitemap.xml`. */
  readonly isBare?: true
  /** Takes in what a program of somebody else tells, as it came, whatever page it says to come from. */
  readonly hears?: Hears
}

/** What a program told: its body as it came, and its headers. */
export interface Heard {
  readonly body: string
  header(name: string): string | undefined
}

/** Keeps what was told and answers at once; 429 asks to tell it again later. */
export type Hears = (world: World, heard: Heard) => Promise<200 | 400 | 429>

/** A page that is the same for everybody; of its query string it heeds these names alone. */
export const publicRoute = (path: string, screen: Screen, heeds: readonly string[] = []): PublicRoute => ({
  path,
  screen,
  heeds,
})

/** The same outside of the languages. */
export const bareRoute = (path: string, screen: Screen): PublicRoute => ({ ...publicRoute(path, screen), isBare: true })

/** A page with a form, or one that tells somebody what became of theirs: made anew each time and kept by nobody. */
export const publicForm = (path: string, screen: Screen): PublicRoute => ({ path, screen })

/** Where programs of others tell something: no page, and no form. */
export const hookRoute = (path: string, hears: Hears): PublicRoute => ({
  path,
  isBare: true,
  screen: { show: () => Promise.reject(new NotFound()) },
  hears,
})
