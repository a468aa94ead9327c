import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { PartyKind } from '../rules/choices.ts'
import { partyKinds } from '../rules/choices.ts'
import { foldName } from '../rules/name-keys.ts'
import type { PeopleTables } from '../tables.ts'
import { type Found, findByText, mostFound } from './find-by-text.ts'

export interface PartyRow {
  readonly id: string
  readonly ref: string
  readonly kind: PartyKind
  readonly name: string
  readonly sort_name: string
  readonly country: string | null
  readonly languages: readonly string[]
  readonly voided_at: Date | null
  /** Further names, such as the reading or the name in Latin script. */
  readonly others: readonly string[]
}

const input = z.object({
  ...listInput,
  /** A name or a part of one, an e-mail address or telephone number, a reference. */
  text: z.string().trim().max(100).optional().catch(undefined),
  kind: oneOf(partyKinds).optional().catch(undefined),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .catch(undefined),
})

const keys = [
  { sql: sql`p.sort_name`, type: 'text', of: (row: PartyRow) => row.sort_name },
  { sql: sql`p.id`, type: 'uuid', of: (row: PartyRow) => row.id },
] as const

// only what is asked, so that each filter finds its index
function filterOf({ kind, country, language }: z.output<typeof input>) {
  const parts = [
    sql`p.current_id = p.id`,
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(country ? [sql`p.country = ${country}`] : []),
    ...(language ? [sql`p.languages @> array[${language}]`] : []),
  ]
  return sql.join(parts, sql` and `)
}

// few that were found are ordered, where the order of all would be walked through to find them
const partiesAmong = (found: readonly Found[] | undefined) =>
  found
    ? sql`(select * from people.parties where id = any(${found.map(({ id }) => id)}::uuid[]) offset 0) p`
    : sql`people.parties p`

/**
 * Persons and organisations by name, merged ones left out; `from` jumps to a letter or to the beginning of a name. A text finds
 * no void ones and at most 200: `cut` says of how many, where there may be more.
 */
export const listParties = query({
  name: 'people.list-parties',
  reads: 'private',
  input,
  async run(db: Db<PeopleTables>, ask) {
    const slice = sliceBy(keys, 'asc', { ...ask, from: ask.from && foldName(ask.from) })
    const found = ask.text ? await findByText(db as unknown as Db, ask.text, mostFound) : undefined
    const [from, filter] = [partiesAmong(found), filterOf(ask)]
    const { rows } = await sql<PartyRow>`select p.id, p.ref, p.kind, p.display_name as name, p.sort_name, p.country,
        p.languages, p.voided_at, array(select n.written from people.names n
          where n.party_id = p.id and n.written <> p.display_name order by n.position limit 3) as others
      from ${from} where ${filter} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const isNarrowed = ask.kind || ask.country || ask.language
    const counted = found && !isNarrowed ? undefined : await countCapped(sql`from ${from} where ${filter}`).execute(db)
    const total = counted ? (counted.rows[0]?.n ?? 0n) : BigInt(found?.length ?? 0)
    return { ...slice.page(rows), total, cut: found?.[0]?.cut ? found.length : undefined }
  },
})
