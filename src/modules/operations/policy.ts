import { sql } from 'kysely'
import { type Policy, rowsWhere, seenWith, type TablePolicy, whoeverMay } from '#platform/policy.ts'

/** The permission to see operations to which one is not assigned. */
export const seeEvery = 'operations.see-every-operation'

const overseers = whoeverMay(seeEvery, 'Whoever may see every operation sees each of them.')

/** An operation is seen by those who oversee all, and by the officers who are assigned to it. */
export const ofOperations: TablePolicy = {
  sees: [
    overseers,
    rowsWhere(
      'An officer sees the operations to which they are assigned.',
      (row, viewer) => sql`exists (select from operations.assignments duty
        where duty.operation_id = ${row('id')} and duty.account_id = ${viewer} and duty.ended_at is null)`,
    ),
  ],
}

const withItsOperation = (says: string) => seenWith('operations.operations', ofOperations, 'operation_id', says)

/** A count is seen with its operation; one that belongs to none, by all who work with operations. */
export const ofCounts: TablePolicy = {
  sees: [
    overseers,
    withItsOperation('A count is seen with its operation.'),
    rowsWhere(
      'A count of no operation is seen by all who work with operations.',
      (row) => sql`${row('operation_id')} is null`,
    ),
  ],
}

/** Who sees which rows of operations. */
export const operationsPolicy: Policy = {
  'operations.operations': ofOperations,
  'operations.counts': ofCounts,
  'operations.assignments': {
    sees: [
      overseers,
      rowsWhere('An officer sees their own assignments.', (row, viewer) => sql`${row('account_id')} = ${viewer}`),
    ],
  },
  'operations.statuses': { sees: [overseers, withItsOperation('A status is seen with its operation.')] },
  'operations.activity_links': {
    sees: [overseers, withItsOperation('A link to an activity is seen with its operation.')],
  },
  'operations.versions': {
    sees: [
      overseers,
      seenWith('operations.operations', ofOperations, 'record_id', 'An earlier version is seen with the operation.'),
      seenWith('operations.counts', ofCounts, 'record_id', 'An earlier version is seen with the count.'),
    ],
  },
}
