import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { assignOfficer, endAssignment } from './commands/assign-officer.ts'
import { correctCount } from './commands/correct-count.ts'
import { correctOperation } from './commands/correct-operation.ts'
import { createOperation } from './commands/create-operation.ts'
import { linkActivity, unlinkActivity } from './commands/link-activity.ts'
import { recordCount } from './commands/record-count.ts'
import { setOperationStatus } from './commands/set-operation-status.ts'
import { restoreCount, voidCount } from './commands/void-count.ts'
import { restoreOperation, voidOperation } from './commands/void-operation.ts'
import { importCounts } from './imports/counts.ts'
import { importOperationStatuses } from './imports/operation-statuses.ts'
import { importOperations } from './imports/operations.ts'
import { operationsPolicy, seeEvery } from './policy.ts'
import { operationsFigures } from './queries/figures.ts'
import { getCount } from './queries/get-count.ts'
import { getOperation } from './queries/get-operation.ts'
import { hasOperations } from './queries/latest-day.ts'
import { listCounts } from './queries/list-counts.ts'
import { listOfficers } from './queries/list-officers.ts'
import { listOperations } from './queries/list-operations.ts'
import { operationsOfActivity } from './queries/operations-of-activity.ts'
import { searchOperations } from './queries/search-operations.ts'
import { operationsRoutes } from './routes.ts'
import { operationsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('operations.create-operation') || (await hasOperations(c.world.db))) return []
  return [{ text: operationsWords.in(c.language)('operations.task.first-operation'), href: '/operations/create' }]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (kind !== 'activities.activity' || !c.may('operations.get-operation')) return []
  const t = operationsWords.in(c.language)
  const operations = await operationsOfActivity(c.world.db, id, c.actor)
  return operations.map((operation) => ({
    label: t('operations.related.operation', { code: operation.code }),
    href: `/operations/${operation.id}`,
  }))
}

const imports = [importOperations, importOperationStatuses, importCounts]

export const operations: Module = {
  name: 'operations',
  words: operationsWords,
  commands: [
    ...[createOperation, correctOperation, setOperationStatus, voidOperation, restoreOperation],
    ...[linkActivity, unlinkActivity, assignOfficer, endAssignment],
    ...[recordCount, correctCount, voidCount, restoreCount],
    ...imports.map(importCommand),
  ],
  queries: [listOperations, getOperation, listCounts, getCount, listOfficers, searchOperations],
  routes: operationsRoutes,
  policy: operationsPolicy,
  permissions: [seeEvery],
  quick: [
    {
      href: '/operations/counts/record',
      label: 'operations.record-count.title',
      permission: 'operations.record-count',
    },
  ],
  navigation: [
    { href: '/operations', label: 'operations.list-operations.title', permission: 'operations.list-operations' },
    { href: '/operations/counts', label: 'operations.list-counts.title', permission: 'operations.list-counts' },
  ],
  figures: operationsFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchOperations.within(tx, by, { text, most }),
}
