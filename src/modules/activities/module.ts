import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
import { cancelActivity } from './commands/cancel-activity.ts'
import { completeActivity } from './commands/complete-activity.ts'
import { correctActivity } from './commands/correct-activity.ts'
import { createActivity } from './commands/create-activity.ts'
import { planAgain } from './commands/plan-again.ts'
import { restoreActivity, voidActivity } from './commands/void-activity.ts'
import { importActivities } from './imports/activities.ts'
import { activitiesPolicy } from './policy.ts'
import { activitiesFigures } from './queries/figures.ts'
import { getActivity } from './queries/get-activity.ts'
import { listActivities } from './queries/list-activities.ts'
import { searchActivities } from './queries/search-activities.ts'
import { stateOfActivities } from './queries/tasks.ts'
import { activitiesRoutes } from './routes.ts'
import { activitiesWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = activitiesWords.in(c.language)
  const { any, overdue } = await stateOfActivities(c.world.db, c.today)
  return [
    ...(!any && c.may('activities.create-activity')
      ? [{ text: t('activities.task.first-activity'), href: '/activities/create' }]
      : []),
    ...(overdue > 0n && c.may('activities.complete-activity')
      ? [{ text: t('activities.task.overdue', { count: overdue }), href: '/activities?status=planned' }]
      : []),
  ]
}

export const activities: Module = {
  name: 'activities',
  words: activitiesWords,
  commands: [
    ...[createActivity, correctActivity, cancelActivity, completeActivity, planAgain, voidActivity, restoreActivity],
    importCommand(importActivities),
  ],
  queries: [listActivities, getActivity, searchActivities],
  routes: activitiesRoutes,
  policy: activitiesPolicy,
  quick: [
    { href: '/activities/create', label: 'activities.create-activity.title', permission: 'activities.create-activity' },
  ],
  navigation: [
    { href: '/activities', label: 'activities.list-activities.title', permission: 'activities.list-activities' },
  ],
  figures: activitiesFigures,
  imports: [importActivities],
  tasks,
  search: (tx, by, text, most) => searchActivities.within(tx, by, { text, most }),
}
