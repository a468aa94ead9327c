import { withProgress } from '#modules/payments/face.ts'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import type { Job } from '#platform/jobs.ts'
import { carryOut, endReading } from './commands/carry-out.ts'
import { readingAsked, reasonsOf } from './commands/reading-marks.ts'
import { actorOf, tellRows } from './queries/reading-progress.ts'

const acts = ['statements.carry-out', 'statements.end-reading']
const within = ['giving.preview-payments', 'giving.import-payments', 'giving.create-fund']

const reader: Actor = { id: 'statements.read', name: 'statements.read', language: 'en', may: new Set(acts) }

const everyMilliseconds = 700

/** Notes the rows of a reading now and then, and ends it when somebody wants to. */
function listenTo(world: World, id: string) {
  let last = 0
  return async (rows: number) => {
    if (Date.now() - last < everyMilliseconds) return
    last = Date.now()
    if (await tellRows(world.db, id, BigInt(rows))) throw new Refusal('statements.is-cancelled')
  }
}

async function readOrImport(world: World, id: string): Promise<void> {
  const asker = await actorOf(world.db, id)
  if (!asker) return
  // whoever asked was allowed to; the worker acts under that name
  const actor: Actor = { ...asker, language: 'en', may: new Set([...acts, ...within]) }
  try {
    await withProgress(listenTo(world, id), () => carryOut(world, actor, { id }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const isCancelled = error.code === 'statements.is-cancelled'
    await endReading(world, reader, {
      id,
      how: isCancelled ? 'cancelled' : 'refused',
      ...(isCancelled ? {} : { problems: reasonsOf(error) }),
    })
  }
}

/** Previews a file of payments, or imports one that was confirmed. */
export const readStatement: Job = {
  name: 'statements.read',
  on: readingAsked,
  async run(world, id) {
    if (id !== null) await readOrImport(world, id)
  },
  async giveUp(world, id) {
    if (id !== null) await endReading(world, reader, { id, how: 'failed' })
  },
}
