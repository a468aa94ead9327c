import pg from 'pg'
import { settleProviders } from '#modules/donations/commands/settle-providers.ts'
import { judgeAll, takeUpGifts } from '#modules/donations/jobs.ts'
import { openDatabase } from '#platform/db/db.ts'
import { openFiles } from '#platform/files.ts'

// a worker that does its work once and dies at the statement it is told, before it is sent or as soon as it is on its way
const [config = '', folder = '', settings = '', step = '0', how = 'before'] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')

let sent = 0
const { query } = pg.Client.prototype
pg.Client.prototype.query = function (this: pg.Client, ...asked: never[]) {
  sent++
  if (sent !== Number(step)) return Reflect.apply(query, this, asked)
  if (how === 'before') die()
  const answer = Reflect.apply(query, this, asked)
  setImmediate(die)
  return answer
} as never

settleProviders(JSON.parse(settings))
const db = openDatabase(JSON.parse(config), 4)
const world = { db, files: await openFiles(folder, { durable: false }), clock: () => new Date('2011-09-05T00:00:00Z') }
await takeUpGifts(world)
await judgeAll(world)
process.send?.(sent)
process.disconnect?.()
await db.destroy()
