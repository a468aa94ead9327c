import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import type { Texts } from '#platform/texts.ts'
import type { ResolutionKind } from '../rules/choices.ts'

interface NamedResolution {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  readonly kind: ResolutionKind
}

/** The resolution of a reference or an id that is not void; undefined when there is none. */
export async function findResolution(db: Db, named: string): Promise<NamedResolution | undefined> {
  const where = isId(named) ? sql`id = ${named}` : sql`ref = ${named.replaceAll('\0', '')}`
  const { rows } = await sql<NamedResolution>`select id, ref, titles, kind from governance.resolutions
    where ${where} and voided_at is null`.execute(db)
  return rows[0]
}

/** The resolutions that approve work outside the mission, the latest first, to choose from, each with the day of its meeting. */
export async function approvingResolutions(db: Db): Promise<(NamedResolution & { readonly held_on: string })[]> {
  const { rows } = await sql<
    NamedResolution & { readonly held_on: string }
  >`select r.id, r.ref, r.titles, r.kind, m.held_on
    from governance.resolutions r join governance.meetings m on m.id = r.meeting_id
    where r.kind = 'approve-outside-mission' and r.voided_at is null order by r.id desc limit 200`.execute(db)
  return rows
}
