import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { oneOf, text } from '#platform/inputs.ts'
import { memberKinds } from '../../rules/choices.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy, refFor } from '../write-record.ts'
import { dueColumns, dueFields, yearNamed } from './due-fields.ts'

const input = z.object({
  /** The label or reference of the fiscal year. */
  year: text(40),
  kind: oneOf(memberKinds),
  ...dueFields,
})

/** Records the same dues for all members of a kind in a fiscal year who owe none for it yet. Returns the year's id and how many. */
export const chargeAll = command({
  name: 'governance.charge-all',
  input,
  async run(tx: Tx<GovernanceTables>, { year: named, kind, ...fields }, by) {
    const year = await yearNamed(tx, named)
    const { rows } = await sql<{ id: string }>`select m.id from governance.members m
      where m.kind = ${kind} and m.voided_at is null and m.joined_on <= ${year.end}::date
        and (m.left_on is null or m.left_on >= ${year.start}::date)
        and not exists (select 1 from governance.dues d where d.member_id = m.id and d.fiscal_year_id = ${year.id}
          and d.voided_at is null)
      order by m.joined_on, m.id for update of m`.execute(tx)
    const charged = { fiscal_year_id: year.id, ...dueColumns(fields), voided_at: null, ...recordedBy(by) }
    for (const { id: member_id } of rows) {
      const ref = await refFor(tx, 'governance.dues', 'DU', null)
      await tx
        .insertInto('governance.dues')
        .values({ id: newId(), ref, member_id, ...charged })
        .execute()
    }
    return { id: year.id, count: BigInt(rows.length) }
  },
})
