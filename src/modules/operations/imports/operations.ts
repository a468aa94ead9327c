import { sql } from 'kysely'
import { codeFree } from '#platform/imports/checks.ts'
import { code } from '#platform/imports/columns.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { seeEvery } from '../policy.ts'

/** Operations by code name; how they went comes with their statuses. */
export const importOperations: ImportDefinition = {
  name: 'operations.import-operations',
  key: ['ref'],
  // to tell which of them are new, and to assign whoever brings them in
  looksInto: [seeEvery],
  list: '/operations',
  existing: { join: sql`join operations.operations e on e.ref = n.ref`, columns: { code: sql`e.code` } },
  columns: [
    code('ref', { required: true, example: ['O-01', 'O-02'] }),
    code('code', { required: true, example: ['Tiger-2', 'Rabbit-3'] }),
  ],
  checks: [
    codeFree('operations.operations', 'operations.code-taken'),
    {
      column: 'code',
      code: 'operations.code-reserved',
      rows: () => sql`select line from incoming where lower(code) = 'none'`,
    },
  ],
  async write(tx, by) {
    const { numAffectedRows } = await sql`insert into operations.operations (id, ref, code, recorded_at, recorded_by)
      select id, ref, code, ${by.now}, ${by.actor.name} from incoming order by id
      on conflict (ref) do nothing`.execute(tx)
    if (!by.actor.may.has(seeEvery))
      await sql`insert into operations.assignments (id, operation_id, account_id, assigned_at, assigned_by)
        select o.id, o.id, ${by.actor.id}, ${by.now}, ${by.actor.name} from operations.operations o
        join incoming i on i.id = o.id`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
