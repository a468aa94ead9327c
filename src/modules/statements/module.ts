import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
import { cancelReading } from './commands/cancel-reading.ts'
import { carryOut, endReading } from './commands/carry-out.ts'
import { confirmReading } from './commands/confirm-reading.ts'
import { createGiver } from './commands/create-giver.ts'
import { leavePayer } from './commands/leave-payer.ts'
import { mapColumns } from './commands/map-columns.ts'
import { matchPayer } from './commands/match-payer.ts'
import { readAgain } from './commands/read-again.ts'
import { readFile } from './commands/read-file.ts'
import { undoImport } from './commands/undo-import.ts'
import { readStatement } from './jobs.ts'
import { statementsPolicy } from './policy.ts'
import { countPayers } from './queries/count-payers.ts'
import { getImport } from './queries/get-import.ts'
import { getPayer } from './queries/get-payer.ts'
import { getReading } from './queries/get-reading.ts'
import { listImports } from './queries/list-imports.ts'
import { listPayers } from './queries/list-payers.ts'
import { statementsRoutes } from './routes.ts'
import { statementsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('statements.match-payer') || !c.may('statements.count-payers')) return []
  const count = await countPayers(c.world, c.actor, {})
  return count > 0n
    ? [{ text: statementsWords.in(c.language)('statements.payers-wait', { count }), href: '/statements/payers' }]
    : []
}

export const statements: Module = {
  name: 'statements',
  words: statementsWords,
  policy: statementsPolicy,
  commands: [
    ...[readFile, readAgain, mapColumns, confirmReading, cancelReading, carryOut, endReading],
    ...[undoImport, matchPayer, createGiver, leavePayer],
  ],
  queries: [listImports, getImport, getReading, listPayers, countPayers, getPayer],
  routes: statementsRoutes,
  navigation: [
    { href: '/statements', label: 'statements.list-imports.title', permission: 'statements.list-imports' },
    { href: '/statements/payers', label: 'statements.list-payers.title', permission: 'statements.list-payers' },
  ],
  quick: [{ href: '/statements/read', label: 'statements.read-file.title', permission: 'statements.read-file' }],
  keepsFiles: ['statements.readings.sha256'],
  jobs: [readStatement],
  tasks,
}
