import { sql } from 'kysely'
import { dayIn } from '#modules/organisation/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { endsKnown, refuseComingIn } from '#platform/imports/checks.ts'
import { code, oneOf, partialDate, text } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { refuseStatus } from '../commands/set-operation-status.ts'
import { type OperationStatus, operationStatuses } from '../rules/choices.ts'
import { operationsWords } from '../words/words.ts'
import { knownOperation } from './checks.ts'

interface Row {
  readonly line: number
  readonly id: string
  readonly operationId: string
  readonly status: OperationStatus
  readonly why: string | null
  readonly before: OperationStatus | null
  readonly position: number
}

const freshRows = (tx: Tx) =>
  sql<Row>`select n.line, n.id, o.id as "operationId", n.status, n.why,
    last.status as before, coalesce(last.position, -1) as position
  from incoming n join operations.operations o on o.code = n.operation
  left join lateral (
    select s.status, s.position from operations.statuses s where s.operation_id = o.id order by s.position desc limit 1
  ) last on true
  where not exists (select 1 from operations.statuses s where s.ref = n.ref) order by n.line`.execute(tx)

/** The position of each row, after those before it; refuses a status that cannot follow. */
function positionsOf(rows: readonly Row[]): number[] {
  const now = new Map<string, { status: OperationStatus | null; position: number }>()
  return rows.map((row) => {
    const last = now.get(row.operationId) ?? { status: row.before, position: row.position }
    try {
      refuseStatus(last.status, row)
    } catch (error) {
      throw error instanceof Refusal ? error.at(row.line, error.field ?? 'status') : error
    }
    now.set(row.operationId, { status: row.status, position: last.position + 1 })
    return last.position + 1
  })
}

/** What was so of operations, one status a line, in the order of the lines. */
export const importOperationStatuses: ImportDefinition = {
  name: 'operations.import-operation-statuses',
  key: ['ref'],
  list: '/operations',
  columns: [
    code('ref', { required: true, example: ['OS-01', 'OS-02'] }),
    code('operation', { required: true, example: ['Tiger-2', 'Tiger-2'] }),
    oneOf('status', operationStatuses, {
      required: true,
      spellings: spelledAs(operationsWords, 'operations.status.'),
      example: ['under-way', 'concluded'],
    }),
    partialDate('date', { required: true, example: ['2010-09-10', '2010-09-14'] }),
    text('note', { most: 500, example: ['', ''] }),
    text('why', { most: 500, example: ['', ''] }),
  ],
  checks: [knownOperation('operations.statuses'), endsKnown('date')],
  async write(tx, by) {
    await refuseComingIn(tx, await dayIn(tx, by.now), ['date_start'], sql`status <> 'planned'`)
    const { rows } = await freshRows(tx)
    const positions = positionsOf(rows)
    const ids = rows.map(({ id }) => id)
    await sql`insert into operations.statuses (operation_id, position, ref, status, date_edtf, date_start, date_end,
        date_printed, note, reason, recorded_at, recorded_by)
      select o.id, p.position, n.ref, n.status, n.date_edtf, n.date_start, n.date_end, n.date_printed, n.note, n.why,
        ${by.now}, ${by.actor.name}
      from unnest(${ids}::uuid[], ${positions}::int4[]) p (id, position)
      join incoming n on n.id = p.id join operations.operations o on o.code = n.operation`.execute(tx)
    return BigInt(rows.length)
  },
}
