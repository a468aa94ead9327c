import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { createPage } from '#modules/site/commands/create-page.ts'
import { releasePage } from '#modules/site/commands/release-page.ts'
import { openDatabase } from '#platform/db/db.ts'
import { publicApplication } from '../../src/main/public.ts'
import { concert } from '../activities/log.ts'
import { at } from '../global-setup.ts'
import { findServer, reach, type TestWorld, testWorld } from '../world.ts'

export const origin = String(reach.origin)

/** A world with its public site, which works under the database role of the public. */
export async function openSite(now?: string, make: typeof testWorld = testWorld) {
  const opened: TestWorld = await make(now)
  const { roles } = await findServer()
  const publicDb = openDatabase(at(opened.config, String(opened.config.database), roles.public), 4)
  const app = publicApplication({ ...opened.world, db: publicDb }, reach)
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(origin + path, { headers })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const director = opened.as('director')
  return {
    ...opened,
    publicDb,
    app,
    ask,
    director,
    editor: opened.as('editor'),
    /** Until the version of what is public is asked for again. */
    aSecond: () => new Promise((done) => setTimeout(done, 1050)),
    draft: (slug: string, words = `Words of ${slug}`, position = '10') =>
      createPage(opened.world, director, {
        slug,
        position,
        source: 'en',
        titles: { en: `Title of ${slug}`, ja: `${slug}の題名` },
        prose: { en: words, ja: `${slug}の本文` },
      }),
    release: (id: string) => releasePage(opened.world, director, { id }),
    log: (title: string, given: Parameters<typeof concert>[0] = {}) =>
      createActivity(
        opened.world,
        director,
        concert({ titles: { en: title }, texts: { en: `Text of ${title}` }, place: 'a place kept back', ...given }),
      ),
    close: async () => {
      await publicDb.destroy()
      await opened.close()
    },
  }
}
