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
}

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
