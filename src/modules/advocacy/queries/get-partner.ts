import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { AdvocacyTables } from '../tables.ts'
import { engagementsOf } from './engagements-of.ts'

type Partner = AdvocacyTables['advocacy.partners'] & {
  readonly name: string
  /** The reference of the organisation, and its id now. */
  readonly organisation: string
  readonly current_id: string
}

/** A partner with what was done together, newest first, and its earlier versions. Throws NotFound. */
export const getPartner = query({
  name: 'advocacy.get-partner',
  reads: 'open',
  looksInto: ['people'],
  input: z.object({ id: id() }),
  async run(db: Db<AdvocacyTables>, { id }) {
    const { rows } = await sql<Partner>`select p.*, n.name, n.party_ref as organisation, n.current_id
      from advocacy.partners p join people.current_names n on n.party_id = p.party_id where p.id = ${id}`.execute(db)
    const [partner] = rows
    if (!partner) throw new NotFound()
    const engagements = await engagementsOf(db, { partner: id })
    return { ...partner, engagements, versions: await versionsOf(db, 'advocacy', id) }
  },
})
