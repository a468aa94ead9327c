import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { EducationTables } from '../tables.ts'
import { lessonsWhere } from './sessions-of.ts'

type Programme = EducationTables['education.programmes'] & {
  /** The commissioning organisation under People, by its reference and name; null where it is told in words. */
  readonly agency_ref: string | null
  readonly agency_name: string | null
}

/** A term as its programme shows it. */
export type TermRow = Pick<
  EducationTables['education.terms'],
  'id' | 'ref' | 'ordinal' | 'names' | 'date_edtf' | 'last_edtf' | 'planned_minutes' | 'state' | 'voided_at'
> & { readonly delivered: bigint }

async function termsOf(db: Db<EducationTables>, programmeId: string): Promise<TermRow[]> {
  const { rows } =
    await sql<TermRow>`select t.id, t.ref, t.ordinal, t.names, t.date_edtf, t.last_edtf, t.planned_minutes,
      t.state, t.voided_at, (select coalesce(sum(s.delivered_minutes), 0)::bigint from education.sessions s
        join education.classes c on c.id = s.class_id
        where c.term_id = t.id and s.voided_at is null and s.state = 'held') as delivered
    from education.terms t where t.programme_id = ${programmeId} order by t.ordinal, t.id limit 500`.execute(db)
  return rows
}

/** A programme with its terms, the minutes of its sessions, and its earlier versions. Throws NotFound. */
export const getProgramme = query({
  name: 'education.get-programme',
  reads: 'open',
  looksInto: ['people'],
  input: z.object({ id: id() }),
  async run(db: Db<EducationTables>, { id }) {
    const { rows } = await sql<Programme>`select p.*, n.ref as agency_ref, n.name as agency_name
      from education.programmes p left join people.current_names n on n.party_id = p.agency_id
      where p.id = ${id}`.execute(db)
    const [programme] = rows
    if (!programme) throw new NotFound()
    const lessons = await lessonsWhere(db, sql`t.programme_id = ${id}`)
    return { ...programme, terms: await termsOf(db, id), lessons, versions: await versionsOf(db, 'education', id) }
  },
})
