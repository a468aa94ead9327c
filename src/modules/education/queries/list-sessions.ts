import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Texts } from '#platform/texts.ts'
import { sessionStates } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'
import { type SessionRow, sessionColumns, sessionTables } from './sessions-of.ts'

const refOrNone = () => z.string().max(40).optional().catch(undefined)

const input = z.object({
  ...listInput,
  state: oneOf(sessionStates).optional().catch(undefined),
  /** References of a class and of a term. */
  class: refOrNone(),
  term: refOrNone(),
})

const keys = [
  { sql: sql`s.day`, type: 'date', of: (row: SessionRow) => row.day },
  { sql: sql`s.id`, type: 'uuid', of: (row: SessionRow) => row.id },
] as const

const named = (column: 'c.ref' | 't.ref', ref: string) =>
  ref.includes('\0') ? sql`false` : sql`${sql.ref(column)} = ${ref}`

function filterOf({ state, class: classRef, term }: z.output<typeof input>) {
  const parts = [
    ...(state ? [sql`s.state = ${state}`] : []),
    ...(classRef ? [named('c.ref', classRef)] : []),
    ...(term ? [named('t.ref', term)] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** Sessions, newest first, by state, class and term; `from` jumps to a day. */
export const listSessions = query({
  name: 'education.list-sessions',
  reads: 'open',
  input,
  async run(db: Db<EducationTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = filterOf(ask)
    const { rows } = await sql<SessionRow>`select ${sessionColumns} from ${sessionTables}
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from ${sessionTables} where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})

/** The terms that are in use, the latest first, to choose from. */
export async function termOptions(db: Db) {
  const { rows } = await sql<{ ref: string; names: Texts }>`select ref, names from education.terms
    where voided_at is null order by date_start desc, ref limit 200`.execute(db)
  return rows
}
