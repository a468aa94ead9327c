import { sql } from 'kysely'
import { createReadStream } from 'node:fs'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/db/db.ts'
import { newRoleSecrets } from '#platform/db/roles.ts'
import { settleDatabase, urlAs } from '#platform/db/settle.ts'
import { openFiles } from '#platform/files.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { blueprint, operator } from './src/main/world.ts'
import { importPayments, previewPayments } from '#modules/giving/commands/import-payments.ts'
import { rm } from 'node:fs/promises'
const folder = '/tmp/exp/perf'
await rm(folder, { recursive: true, force: true })
const server = await startPostgres({ folder, durable: false })
try {
  const secrets = newRoleSecrets()
  const { names } = await settleDatabase(server.config, blueprint, { secrets, isNew: true })
  const db = openDatabase({ connectionString: urlAs(server.url, names.app, secrets.app) })
  const owner = openDatabase(server.config)
  const files = await openFiles(folder + '/files', { durable: false })
  const world = { db, clock: systemClock, files }
  let t = performance.now()
  const { sha256 } = await files.keep(createReadStream(process.argv[2] ?? '/tmp/exp/big.csv'))
  console.log('kept', Math.round(performance.now() - t))
  if (process.env.TRACE) await sql.raw(`alter system set log_min_duration_statement=200`).execute(owner), await sql`select pg_reload_conf()`.execute(owner)
  t = performance.now()
  const done = await importPayments(world, operator('en'), { files: [{ sha256, name: 'big.csv' }] })
  console.log('import', Math.round(performance.now() - t), done.currencies, done.ignored)
  t = performance.now()
  const again = await importPayments(world, operator('en'), { files: [{ sha256, name: 'big.csv' }] })
  console.log('again', Math.round(performance.now() - t), again.ignored)
  console.log(process.memoryUsage().rss / 1e6, process.resourceUsage().maxRSS / 1e3)
  await db.destroy(); await owner.destroy()
} finally { await server.stop() }
