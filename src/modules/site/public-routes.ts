import { bareRoute, type PublicRoute, publicRoute } from '#platform/web/public-route.ts'
import * as activitiesPage from './pages/public-activities.tsx'
import * as activityPage from './pages/public-activity.tsx'
import * as feed from './pages/public-feed.ts'
import * as home from './pages/public-home.tsx'
import { pages, robots } from './pages/public-lists.ts'
import * as onePage from './pages/public-page.tsx'

/** The last of them answers at every name that no other page of the site has. */
export const sitePublicRoutes: readonly PublicRoute[] = [
  bareRoute('/robots.txt', robots),
  bareRoute('/sitemap.xml', pages),
  publicRoute('/', home),
  publicRoute('/feed.xml', feed),
  publicRoute('/activities', activitiesPage, ['before', 'after']),
  publicRoute('/activities/:id', activityPage),
  publicRoute('/:slug', onePage),
]
