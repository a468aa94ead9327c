import { type Route, route } from '#platform/web/route.ts'
import { correctPage } from './commands/correct-page.ts'
import { createPage } from './commands/create-page.ts'
import { releasePage } from './commands/release-page.ts'
import { withdrawPage } from './commands/withdraw-page.ts'
import * as onePage from './pages/page.tsx'
import * as pageForm from './pages/page-form.tsx'
import * as pageState from './pages/page-state.tsx'
import * as pagesPage from './pages/pages.tsx'
import { getPage } from './queries/get-page.ts'
import { listPages } from './queries/list-pages.ts'

export const siteRoutes: readonly Route[] = [
  route('/site', listPages, pagesPage),
  route('/site/create', createPage, pageForm.creating),
  route('/site/:id', getPage, onePage),
  route('/site/:id/correct', correctPage, pageForm.correcting),
  route('/site/:id/release', releasePage, pageState.releasing),
  route('/site/:id/withdraw', withdrawPage, pageState.withdrawing),
]
