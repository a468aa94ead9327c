import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { cancelReading } from './commands/cancel-reading.ts'
import { carryOut, endReading } from './commands/carry-out.ts'
import { confirmReading } from './commands/confirm-reading.ts'
import { createGiver } from './commands/create-giver.ts'
import { leavePayer } from './commands/leave-payer.ts'
import { mapColumns } from './commands/map-columns.ts'
import { matchPayer } from './commands/match-payer.ts'
import { readAgain } from './commands/read-again.ts'
import { readFile } from './commands/read-file.ts'
import { leaveAddress, takeAddress } from './commands/take-address.ts'
import { takeOutFile } from './commands/take-out-file.ts'
import { tellAllOnePayment } from './commands/tell-all-one-payment.ts'
import { tellOnePayment, tellTwoPayments } from './commands/tell-one-payment.ts'
import { undoImport } from './commands/undo-import.ts'
import { readStatement } from './jobs.ts'
import { statementsPolicy } from './policy.ts'
import { countPayers } from './queries/count-payers.ts'
import { countToldAddresses } from './queries/count-told-addresses.ts'
import { countTwins } from './queries/count-twins.ts'
import { getImport } from './queries/get-import.ts'
import { getPayer } from './queries/get-payer.ts'
import { getReading } from './queries/get-reading.ts'
import { getToldAddress } from './queries/get-told-address.ts'
import { getTwins } from './queries/get-twins.ts'
import { listImports } from './queries/list-imports.ts'
import { listPayers } from './queries/list-payers.ts'
import { listToldAddresses } from './queries/list-told-addresses.ts'
import { listTwins } from './queries/list-twins.ts'
import { statementsRoutes } from './routes.ts'
import { statementsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = statementsWords.in(c.language)
  const seesPayers = c.may('statements.match-payer') && c.may('statements.count-payers')
  const payers = seesPayers ? await countPayers(c.world, c.actor, {}) : 0n
  const seesTwins = c.may('statements.tell-one-payment') && c.may('statements.count-twins')
  const twins = seesTwins ? await countTwins(c.world, c.actor, {}) : 0n
  const seesAddresses = ['statements.take-address', 'statements.count-told-addresses', 'people.get-party'].every(
    (one) => c.may(one),
  )
  const addresses = seesAddresses ? await countToldAddresses(c.world, c.actor, {}) : 0n
  return [
    ...(addresses > 0n
      ? [{ text: t('statements.addresses-wait', { count: addresses }), href: '/statements/addresses' }]
      : []),
    ...(twins > 0n ? [{ text: t('statements.twins-wait', { count: twins }), href: '/statements/twins' }] : []),
    ...(payers > 0n ? [{ text: t('statements.payers-wait', { count: payers }), href: '/statements/payers' }] : []),
  ]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  const acts = c.may('statements.take-address') && c.may('statements.list-told-addresses')
  if (kind !== 'people.party' || !acts) return []
  const label = statementsWords.in(c.language)('statements.related.address')
  const { rows } = await listToldAddresses(c.world, c.actor, { party: id })
  return rows.map((address) => ({ label, href: `/statements/addresses/${address.id}/take` }))
}

export const statements: Module = {
  name: 'statements',
  words: statementsWords,
  policy: statementsPolicy,
  commands: [
    ...[readFile, readAgain, takeOutFile, mapColumns, confirmReading, cancelReading, carryOut, endReading],
    ...[undoImport, matchPayer, createGiver, leavePayer],
    ...[tellOnePayment, tellTwoPayments, tellAllOnePayment, takeAddress, leaveAddress],
  ],
  queries: [
    ...[listImports, getImport, getReading, listPayers, countPayers, getPayer, listTwins, getTwins, countTwins],
    ...[listToldAddresses, getToldAddress, countToldAddresses],
  ],
  routes: statementsRoutes,
  navigation: [
    { href: '/statements', label: 'statements.list-imports.title', permission: 'statements.list-imports' },
    { href: '/statements/payers', label: 'statements.list-payers.title', permission: 'statements.list-payers' },
    {
      href: '/statements/addresses',
      label: 'statements.list-told-addresses.title',
      permission: 'statements.list-told-addresses',
    },
    { href: '/statements/twins', label: 'statements.list-twins.title', permission: 'statements.list-twins' },
  ],
  quick: [{ href: '/statements/read', label: 'statements.read-file.title', permission: 'statements.read-file' }],
  keepsFiles: ['statements.reading_files.sha256'],
  jobs: [readStatement],
  tasks,
  related,
}
