import { sql } from 'kysely'
import { z } from 'zod'
import { command, type World } from '../commands.ts'
import type { Tx } from '../db/db.ts'
import { id } from '../inputs.ts'
import type { Job } from '../jobs.ts'

/**
 * How a print of a module ends: with its file, or without one. A print is a row of `<module>.prints` (id, made_at, failed_at, sha256,
 * pages); of one made twice the first file stays.
 */
export function printEnds(module: string) {
  const prints = sql.table(`${module}.prints`)
  return {
    finishPrint: command({
      name: `${module}.finish-print`,
      input: z.object({ id: id(), sha256: z.string().regex(/^[0-9a-f]{64}$/), pages: z.number().int().positive() }),
      async run(tx: Tx, { id, sha256, pages }, { now }) {
        await sql`update ${prints} set made_at = ${now}, failed_at = null, sha256 = ${sha256}, pages = ${pages}
          where id = ${id} and made_at is null`.execute(tx)
        return { id }
      },
    }),
    failPrint: command({
      name: `${module}.fail-print`,
      input: z.object({ id: id() }),
      async run(tx: Tx, { id }, { now }) {
        await sql`update ${prints} set failed_at = ${now} where id = ${id} and made_at is null`.execute(tx)
        return { id }
      },
    }),
  }
}

type End = (world: World, id: string) => Promise<unknown>

/** A job that makes a print in a process of its own, and notes where it could not, also when its worker was killed each time. */
export const printJob = (name: string, on: string, make: End, fail: End): Job => ({
  name,
  on,
  async run(world, id) {
    if (id === null) return
    try {
      await make(world, id)
    } catch (error) {
      await fail(world, id)
      throw error
    }
  },
  async giveUp(world, id) {
    if (id !== null) await fail(world, id)
  },
})
