import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { correctIssue } from './commands/correct-issue.ts'
import { correctSeries } from './commands/correct-series.ts'
import { createIssue } from './commands/create-issue.ts'
import { createSeries } from './commands/create-series.ts'
import { restoreIssue, voidIssue } from './commands/void-issue.ts'
import { restoreSeries, voidSeries } from './commands/void-series.ts'
import { importIssues } from './imports/issues.ts'
import { importSeries } from './imports/series.ts'
import { newslettersFigures } from './queries/figures.ts'
import { getIssue } from './queries/get-issue.ts'
import { getSeries } from './queries/get-series.ts'
import { listIssues } from './queries/list-issues.ts'
import { listSeries } from './queries/list-series.ts'
import { hasIssues, issuesOfActivity } from './queries/related.ts'
import { searchNewsletters } from './queries/search-newsletters.ts'
import { newslettersRoutes } from './routes.ts'
import { newslettersWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('newsletters.create-issue') || (await hasIssues(c.world.db))) return []
  return [{ text: newslettersWords.in(c.language)('newsletters.task.first-issue'), href: '/newsletters/issues/create' }]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (kind !== 'activities.activity' || !c.may('newsletters.get-issue')) return []
  const t = newslettersWords.in(c.language)
  const issues = await issuesOfActivity(c.world.db, id)
  return issues.map((one) => ({
    label: t('newsletters.related.issue', { title: textIn(one.titles, c.language) }),
    href: `/newsletters/issues/${one.id}`,
  }))
}

const imports = [importSeries, importIssues]

export const newsletters: Module = {
  name: 'newsletters',
  words: newslettersWords,
  commands: [
    ...[createSeries, correctSeries, voidSeries, restoreSeries],
    ...[createIssue, correctIssue, voidIssue, restoreIssue],
    ...imports.map(importCommand),
  ],
  queries: [listIssues, getIssue, listSeries, getSeries, searchNewsletters],
  routes: newslettersRoutes,
  quick: [
    {
      href: '/newsletters/issues/create',
      label: 'newsletters.create-issue.title',
      permission: 'newsletters.create-issue',
    },
  ],
  navigation: [
    {
      href: '/newsletters/issues',
      label: 'newsletters.list-issues.title',
      permission: 'newsletters.list-issues',
    },
    { href: '/newsletters/series', label: 'newsletters.list-series.title', permission: 'newsletters.list-series' },
  ],
  figures: newslettersFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchNewsletters.within(tx, by, { text, most }),
}
