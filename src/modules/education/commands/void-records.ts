import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord, type RecordKind, tableOf } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { ordinalTaken } from './create-term.ts'
import { refusingTwice } from './inputs.ts'
import { refuseUsed } from './used.ts'
import { madeUpTwice, refuseDay } from './write-session.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a record out of lists and figures without deleting it. Refuses one to which others belong. */
const voiding = (kind: RecordKind) =>
  command({
    name: `education.void-${kind}`,
    input,
    async run(tx: Tx<EducationTables>, { id, why }, by) {
      await getForUpdate(tx, kind, id)
      await refuseUsed(tx, kind, id)
      await keepVersion(tx, tableOf[kind], id, by, { change: 'voided', reason: why })
      await sql`update ${sql.table(tableOf[kind])} set voided_at = ${by.now} where id = ${id}`.execute(tx)
      return { id }
    },
  })

/** That to which a record belongs must be in use when it comes back. */
async function refuseVoidOwner(tx: Tx<EducationTables>, kind: RecordKind, id: string): Promise<void> {
  if (kind === 'term') await getForUpdate(tx, 'programme', (await lockRecord(tx, 'term', id)).programme_id)
  if (kind === 'class') await getForUpdate(tx, 'term', (await lockRecord(tx, 'class', id)).term_id)
  if (kind === 'visit') await getForUpdate(tx, 'programme', (await lockRecord(tx, 'visit', id)).programme_id)
  if (kind !== 'session') return
  const session = await lockRecord(tx, 'session', id)
  await getForUpdate(tx, 'class', session.class_id)
  await refuseDay(tx, session.class_id, session.day, 'why')
  if (session.makes_up_id === null) return
  const missed = await getForUpdate(tx, 'session', session.makes_up_id)
  if (missed.state !== 'cancelled') throw new Refusal('education.not-cancelled')
}

/** Brings a voided record back. */
const restoring = (kind: RecordKind) =>
  command({
    name: `education.restore-${kind}`,
    input,
    async run(tx: Tx<EducationTables>, { id, why }, by) {
      const row = await lockRecord(tx, kind, id)
      if (!row.voided_at) throw new Refusal(`education.${kind}-is-not-void`)
      await refuseVoidOwner(tx, kind, id)
      await keepVersion(tx, tableOf[kind], id, by, { change: 'restored', reason: why })
      const taken = 'ordinal' in row ? ordinalTaken(row.ordinal) : {}
      await refusingTwice({ ...taken, ...madeUpTwice() }, () =>
        sql`update ${sql.table(tableOf[kind])} set voided_at = null where id = ${id}`.execute(tx),
      )
      return { id }
    },
  })

export const [voidProgramme, restoreProgramme] = [voiding('programme'), restoring('programme')]
export const [voidTerm, restoreTerm] = [voiding('term'), restoring('term')]
export const [voidClass, restoreClass] = [voiding('class'), restoring('class')]
export const [voidSession, restoreSession] = [voiding('session'), restoring('session')]
export const [voidVisit, restoreVisit] = [voiding('visit'), restoring('visit')]
