import { publishedReports } from '#modules/report/face.ts'
import { importCommand } from '#platform/imports/command.ts'
import type { Module, PublicLink, Task } from '#platform/module.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { correctPage } from './commands/correct-page.ts'
import { createPage } from './commands/create-page.ts'
import { releasePage } from './commands/release-page.ts'
import { withdrawPage } from './commands/withdraw-page.ts'
import { importPages } from './imports/pages.ts'
import { sitePolicy } from './policy.ts'
import { sitePublicRoutes } from './public-routes.ts'
import { getPage } from './queries/get-page.ts'
import { listPages } from './queries/list-pages.ts'
import { releasedPages } from './queries/released-pages.ts'
import { stateOfSite } from './queries/tasks.ts'
import { siteRoutes } from './routes.ts'
import { placeOfActivities, placeOfReports } from './rules/menu.ts'
import { homeSlug } from './rules/slugs.ts'
import { siteWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = siteWords.in(c.language)
  const { hasPages, waiting } = await stateOfSite(c.world.db)
  return [
    ...(!hasPages && c.may('site.create-page') ? [{ text: t('site.task.first-page'), href: '/site/create' }] : []),
    ...(waiting > 0n && c.may('site.release-page')
      ? [{ text: t('site.task.waiting', { count: waiting }), href: '/site' }]
      : []),
  ]
}

async function publicNavigation(c: Ctx): Promise<PublicLink[]> {
  const t = siteWords.in(c.language)
  const [pages, reports] = await Promise.all([releasedPages(c.world.db), publishedReports(c.world.db, c.language)])
  return [
    ...pages
      .filter(({ slug }) => slug !== homeSlug)
      .map(({ slug, titles, position }) => ({
        href: `/${c.language}/${slug}`,
        label: textIn(titles, c.language),
        position,
      })),
    { href: `/${c.language}/activities`, label: t('site.activities.title'), position: placeOfActivities },
    ...(reports.length > 0
      ? [{ href: `/${c.language}/reports`, label: t('site.reports.title'), position: placeOfReports }]
      : []),
  ]
}

export const site: Module = {
  name: 'site',
  words: siteWords,
  commands: [createPage, correctPage, releasePage, withdrawPage, importCommand(importPages)],
  queries: [listPages, getPage],
  routes: siteRoutes,
  publicRoutes: sitePublicRoutes,
  publicNavigation,
  policy: sitePolicy,
  navigation: [{ href: '/site', label: 'site.list-pages.title', permission: 'site.list-pages' }],
  imports: [importPages],
  tasks,
}
