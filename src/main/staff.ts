import type { Hono } from 'hono'
import { identify } from '#modules/accounts/face.ts'
import type { World } from '#platform/commands.ts'
import { dispatch } from '#platform/web/dispatch.ts'
import type { Reach } from '#platform/web/reach.ts'
import { declareRecords } from '#platform/web/records.ts'
import { type Route, route } from '#platform/web/route.ts'
import { stylesheet } from '#ui/assets.ts'
import { modules } from '../modules.ts'
import { catalogue } from './catalogue.ts'
import { frameOf } from './frame.tsx'
import { logBug } from './log.ts'
import { organisationName, organisationTimeZone } from './organisation.ts'
import * as home from './pages/home.tsx'
import * as importPage from './pages/import.tsx'
import { example, template } from './pages/import.tsx'
import * as importsPage from './pages/imports.tsx'
import * as search from './pages/search.tsx'
import { searchAll } from './pages/search.tsx'
import { problemPage } from './problem.tsx'
import { actNames } from './registry.ts'
import { mainWords } from './words/words.ts'

/** Every path of the staff application and the act whose permission opens it. */
export const staffRoutes: readonly Route[] = [
  route('/', 'signed-in', home),
  route('/search', 'signed-in', search),
  route('/imports', 'signed-in', importsPage),
  route('/imports/:name', 'signed-in', importPage),
  route('/imports/:name/template.csv', 'signed-in', template),
  route('/imports/:name/example.csv', 'signed-in', example),
  ...modules.flatMap((module) => module.routes),
]

declareRecords(staffRoutes, searchAll)

/** The staff application; serve it with `fetch`, or call it in tests with `request()`. */
export function staffApplication(world: World, reach: Reach): Hono {
  const app = dispatch({
    world,
    reach,
    routes: staffRoutes,
    catalogue,
    signIn: '/sign-in',
    misdirected: (language) => mainWords.in(language)('main.error.421.text', { setting: 'WAYSTATION_ORIGIN' }),
    identify: (token) => identify(world.db, token, world.clock(), actNames),
    // the page that says what is wrong comes without the name when the database is what is wrong
    frame: async (c, answer) => frameOf(c, answer, await organisationName(world, c.language).catch(() => undefined)),
    problem: (c, problem) => problemPage(c, problem),
    timeZone: () => organisationTimeZone(world),
    related: async (c, subject) =>
      (await Promise.all(modules.map((module) => module.related?.(c, subject) ?? []))).flat(),
    log: logBug,
    assets: [stylesheet, ...modules.flatMap((module) => module.assets ?? [])],
  })
  return app
}
