import type { World } from '#platform/commands.ts'
import { publicVersion } from '#platform/public-version.ts'
import { dispatchPublic, type PublicApplication } from '#platform/web/public.ts'
import type { PublicRoute } from '#platform/web/public-route.ts'
import type { Reach } from '#platform/web/reach.ts'
import { publicStylesheet } from '#ui/assets.ts'
import { modules } from '../modules.ts'
import { catalogue } from './catalogue.ts'
import { logBug } from './log.ts'
import { organisationName, organisationTimeZone, organisationToday } from './organisation.ts'
import { problemPage } from './problem.tsx'
import { publicFrame } from './public-frame.tsx'
import { mainWords } from './words/words.ts'

/** Every page of the public site. */
export const publicRoutes: readonly PublicRoute[] = modules.flatMap((module) => module.publicRoutes ?? [])

/** The public application; it knows no session and no staff route, and its database role reads only what is public. */
export function publicApplication(world: World, reach: Reach): PublicApplication {
  return dispatchPublic({
    world,
    reach,
    routes: publicRoutes,
    catalogue,
    misdirected: (language) => mainWords.in(language)('main.error.421.text', { setting: 'WAYSTATION_PUBLIC_ORIGIN' }),
    // the page that says what is wrong comes without the name when the database is what is wrong
    frame: async (c, answer) =>
      publicFrame(c, answer, await organisationName(world, c.language).catch(() => undefined)),
    problem: (c, problem) => problemPage(c, problem, `/${c.language}/`),
    timeZone: () => organisationTimeZone(world),
    // what is held back for some days is public on the day on which these are over
    version: async () => `${await publicVersion(world.db)} ${await organisationToday(world)}`,
    log: logBug,
    assets: [publicStylesheet],
  })
}
