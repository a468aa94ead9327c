import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { getOperation } from '#modules/operations/queries/get-operation.ts'
import { listOperations } from '#modules/operations/queries/list-operations.ts'
import type { World } from '#platform/commands.ts'
import { type Db, openDatabase, poolOf } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { actNames } from '../src/main/registry.ts'
import { staffApplication } from '../src/main/staff.ts'
import type { FullWorld } from './database.ts'
import { median, type Row, timed } from './results.ts'
import { type Ask, local, read, signIn, signInPath } from './session.ts'

const path = '/operations?size=50'
const perSecond = 500
const clients = 10

const isDoor = (text: string) => /^(begin; set local|commit$|insert into platform\.audit)/.test(text)
const nothing = { rows: [], rowCount: 0, command: 'SET' }

/**
 * The owner's connections, before which no row-level security stands, and on which neither a scope is set nor an audit line
 * written: what the same pages take without doors.
 */
function withoutDoors(url: string): Db {
  const db = openDatabase({ connectionString: url })
  poolOf(db).on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>
    const open = (text: unknown, ...rest: unknown[]) =>
      typeof text === 'string' && isDoor(text) ? Promise.resolve(nothing) : query(text, ...rest)
    Object.assign(client, { query: open })
  })
  return db
}

/** Serves the staff application over HTTP; returns how a director who is signed in asks it. */
async function served(world: World, signedIn: World): Promise<{ ask: Ask; stop(): void }> {
  const server = createServer(getRequestListener(staffApplication(world, local).fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = await signIn((asked, options) => fetch(origin + asked, options), origin, await signInPath(signedIn))
  const stop = () => {
    server.close()
    server.closeAllConnections()
  }
  return { ask, stop }
}

/** What permission, scope, row-level security and audit add to a page of 50 audited rows: the medians, asked in turns. */
async function measurePage({ world, ownerUrl }: FullWorld, requests: number): Promise<Row> {
  const bareDb = withoutDoors(ownerUrl)
  const [guarded, bare] = await Promise.all([served(world, world), served({ ...world, db: bareDb }, world)])
  const times = { guarded: [] as number[], bare: [] as number[] }
  try {
    for (let n = 0; n < requests + 20; n += 1) {
      const [with_, without] = [await timed(() => read(guarded.ask, path)), await timed(() => read(bare.ask, path))]
      if (n < 20) continue
      times.guarded.push(with_.ms)
      times.bare.push(without.ms)
    }
  } finally {
    guarded.stop()
    bare.stop()
    await bareDb.destroy()
  }
  const [ours, plain] = [median(times.guarded), median(times.bare)]
  const note = `a list of 50 rows: ${ours.toFixed(2)} ms with, ${plain.toFixed(2)} ms without`
  return { name: 'permission, scope and audit of a list', ours: ours - plain, unit: 'ms', limit: 1, note }
}

const director: Actor = { id: 'bench', name: 'bench', language: 'en', may: new Set(actNames) }

/** How long ten readers at once wait for one audited read between them, each read with its line in the chain. */
async function measureReads({ world }: FullWorld, reads: number): Promise<Row> {
  const { rows } = await listOperations(world, director, { size: 200 })
  let next = 0
  const reader = async () => {
    while (next < reads) {
      const row = rows[next % rows.length]
      next += 1
      if (row) await getOperation(world, director, { id: row.id })
    }
  }
  const { ms } = await timed(() => Promise.all(Array.from({ length: clients }, reader)))
  const each = ms / reads
  const note = `${Math.round(1000 / each)} a second with ${clients} readers`
  return { name: 'an audited read', ours: each, unit: 'ms', limit: 1000 / perSecond, note }
}

/** What the doors cost: a page with and without them, and reads that leave their trace. */
export const measureDoors = async (full: FullWorld, requests: number): Promise<Row[]> => [
  await measurePage(full, requests),
  await measureReads(full, requests * 10),
]
