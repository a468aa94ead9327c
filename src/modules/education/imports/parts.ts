import { type RawBuilder, sql } from 'kysely'
import { findByRef } from '#modules/people/face.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Shape } from '#platform/imports/columns.ts'
import type { Check, ImportColumn } from '#platform/imports/definition.ts'
import { parseQuantity } from '#platform/units.ts'

/** Hours, `60` or `1:30`, into a column of minutes. */
export const hoursColumn = (header: string, into: string, { required, example }: Shape): ImportColumn => ({
  header,
  example,
  ...(required && { required }),
  into: { [into]: 'int8' },
  parse: (given) => parseQuantity(given, 'hour'),
})

/** Minutes are above zero and at most `most`, 100,000 hours unless given. */
export const timeChecks = (header: string, column: string, most = 6_000_000n): readonly Check[] => [
  {
    column: header,
    code: 'education.no-time',
    rows: () => sql`select line from incoming where ${sql.ref(column)} = 0`,
  },
  {
    column: header,
    code: most === 1440n ? 'education.longer-than-day' : 'education.too-much-time',
    rows: () => sql`select line from incoming where ${sql.ref(column)} > ${most}`,
  },
]

/** The check that a row that is new names a record that is in use. */
export const inUse = (
  kind: 'programme' | 'term' | 'class',
  owner: 'education.programmes' | 'education.terms' | 'education.classes',
  own: 'education.terms' | 'education.classes' | 'education.sessions' | 'education.visits',
): Check => ({
  column: kind,
  code: `education.unknown-${kind}`,
  rows: () => sql`select n.line, ${sql.ref(`n.${kind}`)} as ref from incoming n
    where not exists (select 1 from ${sql.table(own)} known where known.ref = n.ref)
      and not exists (select 1 from ${sql.table(owner)} o where o.ref = ${sql.ref(`n.${kind}`)} and o.voided_at is null)`,
})

/** The ids of the parties whose references stand in a column. Refuses a reference that none of this kind has, by `code`. */
export async function partiesIn(
  tx: Tx,
  column: 'agency' | 'teacher',
  kind: 'person' | 'organisation',
  code: string,
): Promise<{ refs: string[]; ids: string[] }> {
  const { rows } = await sql<{ line: number; ref: string }>`select line, ${sql.ref(column)} as ref from incoming
    where ${sql.ref(column)} is not null order by line`.execute(tx)
  const found = await findByRef(
    tx,
    rows.map(({ ref }) => ref),
  )
  const bad = rows.filter(({ ref }) => found.get(ref)?.kind !== kind).slice(0, 50)
  if (bad.length > 0)
    throw Refusal.of(bad.map(({ line, ref }) => new Refusal(code, undefined, { text: ref }).at(line, column)))
  return { refs: [...found.keys()], ids: [...found.values()].map(({ id }) => id) }
}

/** The check that a row, unless `known` finds its record, names a learner who is in use. */
export const learnerInUse = (known: RawBuilder<unknown>): Check => ({
  column: 'learner',
  code: 'education.unknown-learner',
  rows: () => sql`select n.line, n.learner as code from incoming n where not exists (${known})
    and not exists (select from education.learners l where l.code = n.learner and l.voided_at is null)`,
})
