import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { Step } from '../rules/authorisation.ts'

/** What an authority granted or may grant, with the steps that count; their days are civil. */
export interface AuthorisationInUse {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly authority: string
  readonly number: string | null
  readonly steps: readonly Step[]
}

/** The authorisations that are not void, by reference. */
export async function authorisationsInUse(db: Db): Promise<AuthorisationInUse[]> {
  const { rows } = await sql<AuthorisationInUse>`select a.id, a.ref, a.titles, a.authority, a.number,
      (select coalesce(json_agg(json_build_object('state', s.state, 'start', s.date_start, 'end', s.date_end,
          'validUntil', s.valid_until) order by s.position), '[]')
        from governance.authorisation_states s where s.authorisation_id = a.id and s.voided_at is null) as steps
    from governance.authorisations a where a.voided_at is null order by a.ref limit 200`.execute(db)
  return rows
}
