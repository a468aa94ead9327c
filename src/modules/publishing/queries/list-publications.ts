import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { publicationKinds, publicationStates } from '../rules/choices.ts'
import type { PublishingTables } from '../tables.ts'

type Publication = PublishingTables['publishing.publications']

/** A publication as the list shows it, with the languages of its editions in use. */
export type PublicationRow = Pick<
  Publication,
  'id' | 'ref' | 'kind' | 'titles' | 'state' | 'date_edtf' | 'date_start' | 'voided_at'
> & { readonly languages: readonly string[] }

const input = z.object({
  ...listInput,
  kind: oneOf(publicationKinds).optional().catch(undefined),
  state: oneOf(publicationStates).optional().catch(undefined),
})

const keys = [
  { sql: sql`p.date_start`, type: 'date', of: (row: PublicationRow) => row.date_start },
  { sql: sql`p.id`, type: 'uuid', of: (row: PublicationRow) => row.id },
] as const

function filterOf({ kind, state }: z.output<typeof input>) {
  const parts = [...(kind ? [sql`p.kind = ${kind}`] : []), ...(state ? [sql`p.state = ${state}`] : [])]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** Publications, newest first, by kind and state; `from` jumps to a day. */
export const listPublications = query({
  name: 'publishing.list-publications',
  reads: 'open',
  input,
  async run(db: Db<PublishingTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = filterOf(ask)
    const { rows } = await sql<PublicationRow>`select p.id, p.ref, p.kind, p.titles, p.state, p.date_edtf, p.date_start,
        p.voided_at, array(select distinct e.language from publishing.editions e
          where e.publication_id = p.id and e.voided_at is null order by 1) as languages
      from publishing.publications p where ${where} and ${slice.where} order by ${slice.order}
      limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from publishing.publications p where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
