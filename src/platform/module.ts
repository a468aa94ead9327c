import type { AnyQuery, By, Command } from './commands.ts'
import type { Tx } from './db/db.ts'
import type { FigureDefinition } from './figures.ts'
import type { ImportDefinition } from './imports/definition.ts'
import type { Job } from './jobs.ts'
import type { FileColumn } from './leftovers.ts'
import type { Policy } from './policy.ts'
import type { Ctx, Related, Subject } from './web/context.ts'
import type { Served } from './web/dispatch.ts'
import type { PublicRoute } from './web/public-route.ts'
import type { Route } from './web/route.ts'
import type { Language, Messages } from './words.ts'

/** A link of the navigation; shown to who may run `permission`. */
export interface NavigationLink {
  readonly href: string
  readonly label: string
  readonly permission: string
}

/** A link of the public site's menu, its label in the reader's language. */
export interface PublicLink {
  readonly href: string
  readonly label: string
  /** Its place among the links of all modules, 1 first; after the lists of the site unless said. */
  readonly position?: number
}

/** Something that waits for the person on the home page. */
export interface Task {
  readonly text: string
  readonly href: string
}

export interface SearchHit {
  readonly href: string
  readonly label: string
  /** Message key of the kind of record: `aid.site`. */
  readonly kind: string
  readonly note?: string
}

/** What a module shows to the applications: they read it, in the order of `modules.ts`, and know nothing else of it. */
export interface Module {
  readonly name: string
  readonly words: { readonly messages: Record<Language, Messages> }
  readonly commands: readonly Command[]
  readonly queries: readonly AnyQuery[]
  readonly routes: readonly Route[]
  /** Pages of the public site, whose database role reads and adds only what the policy opens to it. */
  readonly publicRoutes?: readonly PublicRoute[]
  /** Its part of the public site's menu, for the reader's language. */
  publicNavigation?(c: Ctx): Promise<readonly PublicLink[]>
  /** Who sees which rows of its tables; whoever may do something in the module sees all of them unless it says so. */
  readonly policy?: Policy
  /** Permissions that are no acts, such as to see every record; their names begin with `see-`. */
  readonly permissions?: readonly string[]
  readonly navigation: readonly NavigationLink[]
  /** The acts done most often, for the buttons of the home page. */
  readonly quick?: readonly NavigationLink[]
  readonly figures?: readonly FigureDefinition[]
  readonly imports?: readonly ImportDefinition[]
  /** Texts served to everybody: a script of its own for the one page that has one. */
  readonly assets?: Served['assets']
  /** The columns of its tables that name stored files; a file that none of them names is removed. */
  readonly keepsFiles?: readonly FileColumn[]
  /** Work outside of requests, done by the worker. */
  readonly jobs?: readonly Job[]
  /** What to do next, for the home page. */
  tasks?(c: Ctx): Promise<Task[]>
  /** What it knows about a record of a module below, as far as the actor may see it. */
  related?(c: Ctx, subject: Subject): Promise<readonly Related[]>
  /** The module's part of the one search, at most `most` hits, in the transaction of all parts. */
  search?(tx: Tx, by: By, text: string, most: number): Promise<SearchHit[]>
}
