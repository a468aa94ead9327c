import { sql } from 'kysely'
import { timeZoneOf } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Problems } from '#platform/imports/problems.ts'
import type { Entry } from '../rules/entry.ts'
import { sourceOf } from '../rules/sources.ts'
import { findTwins } from './find-twins.ts'
import { lockEntries } from './lock-entries.ts'
import { fundsBy } from './read-payments.ts'
import { compareEntries } from './settle-entries.ts'
import { stageFiles, type Told } from './stage-files.ts'

interface Terms {
  /** The layout of the provider's own files, so that payers are known by the same names in both. */
  readonly layout: string
  /** The codes of funds, by which a payment may say what it is for. */
  readonly funds: readonly string[]
}

/** Reads entries that a provider told one by one, as `readPayments` reads those of files; `writePayments` with no file keeps them. */
export async function readEntries(tx: Tx, entries: readonly Entry[], { layout, funds }: Terms, by: By): Promise<void> {
  await lockEntries(tx)
  const told: Told = {
    look: { layout },
    source: sourceOf({ name: layout }),
    async *rows() {
      yield entries.map((entry, at) => ({ line: at + 1, entry }))
    },
  }
  await stageFiles(tx, [told], { zone: await timeZoneOf(tx), fundOf: fundsBy(funds) }, by.now, new Problems())
  await compareEntries(tx)
  await findTwins(tx, [told.source])
}

/** Keeps for which fund an entry of `staged` is, where nothing told it before. */
export async function writeFunds(tx: Tx): Promise<void> {
  await sql`update payments.entries e set fund = s.fund from staged s
    where e.ref = s.ref and e.fund is null and s.fund is not null`.execute(tx)
}
