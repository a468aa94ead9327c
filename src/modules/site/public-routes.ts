import { bareRoute, type PublicRoute, publicRoute } from '#platform/web/public-route.ts'
import * as activitiesPage from './pages/public-activities.tsx'
import * as activityPage from './pages/public-activity.tsx'
import * as feed from './pages/public-feed.ts'
import * as home from './pages/public-home.tsx'
import { pages, robots } from './pages/public-lists.ts'
import * as onePage from './pages/public-page.tsx'
import * as reportPage from './pages/public-report.tsx'
import * as reportDocument from './pages/public-report-document.ts'
import { figuresCsv, figuresJson, pdf } from './pages/public-report-files.ts'
import * as reportsPage from './pages/public-reports.tsx'

/** The last of them answers at every name that no other page of the site has. */
export const sitePublicRoutes: readonly PublicRoute[] = [
  bareRoute('/robots.txt', robots),
  bareRoute('/sitemap.xml', pages),
  publicRoute('/', home),
  publicRoute('/feed.xml', feed),
  publicRoute('/activities', activitiesPage, ['before', 'after']),
  publicRoute('/activities/:id', activityPage),
  publicRoute('/reports', reportsPage),
  publicRoute('/reports/:year', reportPage),
  publicRoute('/reports/:year/:version', reportDocument),
  publicRoute('/reports/:year/:version/report.pdf', pdf),
  publicRoute('/reports/:year/:version/figures.json', figuresJson),
  publicRoute('/reports/:year/:version/figures.csv', figuresCsv),
  publicRoute('/:slug', onePage),
]
