import { type Route, route } from '#platform/web/route.ts'
import { correctIssue } from './commands/correct-issue.ts'
import { correctSeries } from './commands/correct-series.ts'
import { createIssue } from './commands/create-issue.ts'
import { createSeries } from './commands/create-series.ts'
import { restoreIssue, voidIssue } from './commands/void-issue.ts'
import { restoreSeries, voidSeries } from './commands/void-series.ts'
import * as allSeriesPage from './pages/all-series.tsx'
import * as issuePage from './pages/issue.tsx'
import * as issueForm from './pages/issue-form.tsx'
import * as issuesPage from './pages/issues.tsx'
import * as seriesPage from './pages/series.tsx'
import * as seriesForm from './pages/series-form.tsx'
import * as voidPage from './pages/void.tsx'
import { getIssue } from './queries/get-issue.ts'
import { getSeries } from './queries/get-series.ts'
import { listIssues } from './queries/list-issues.ts'
import { listSeries } from './queries/list-series.ts'

export const newslettersRoutes: readonly Route[] = [
  route('/newsletters/issues', listIssues, issuesPage),
  route('/newsletters/issues/create', createIssue, issueForm.creating),
  route('/newsletters/issues/:id', getIssue, issuePage),
  route('/newsletters/issues/:id/correct', correctIssue, issueForm.correcting),
  route('/newsletters/issues/:id/void', voidIssue, voidPage.voidingIssue),
  route('/newsletters/issues/:id/restore', restoreIssue, voidPage.restoringIssue),
  route('/newsletters/series', listSeries, allSeriesPage),
  route('/newsletters/series/create', createSeries, seriesForm.creating),
  route('/newsletters/series/:id', getSeries, seriesPage),
  route('/newsletters/series/:id/correct', correctSeries, seriesForm.correcting),
  route('/newsletters/series/:id/void', voidSeries, voidPage.voidingSeries),
  route('/newsletters/series/:id/restore', restoreSeries, voidPage.restoringSeries),
]
