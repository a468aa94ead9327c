import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import type { Texts } from '#platform/texts.ts'

/** A resolution as another module names it; `carried` is false while it is open, lost or void. */
interface NamedResolution {
  readonly id: string
  readonly ref: string
  readonly titles: Texts
  /** The day of its meeting. */
  readonly heldOn: string
  readonly carried: boolean
}

const columns = sql`resolution_id as id, ref, titles, held_on as "heldOn", carried from governance.resolution_refs`

/** The resolution of a reference or an id, whatever became of it; undefined when there is none. The scope must see `governance`. */
export async function resolutionNamed(db: Db, named: string): Promise<NamedResolution | undefined> {
  const where = isId(named) ? sql`resolution_id = ${named}` : sql`ref = ${named.replaceAll('\0', '')}`
  const { rows } = await sql<NamedResolution>`select ${columns} where ${where}`.execute(db)
  return rows[0]
}

/** The resolutions that were carried, the latest first, at most 200, to choose from. The scope must see `governance`. */
export async function carriedResolutions(db: Db): Promise<NamedResolution[]> {
  const { rows } = await sql<NamedResolution>`select ${columns} where carried
    order by held_on desc, resolution_id desc limit 200`.execute(db)
  return rows
}
