import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import type { PublishingTables } from '../tables.ts'

/** Whose work it is: the name of a party only for those who may see people, and the words of the publication. */
interface Named {
  readonly party: string | null
  readonly party_now: string | null
  readonly name: string | null
}

export type ChapterRow = PublishingTables['publishing.chapters'] & Named
export type TranslatorRow = PublishingTables['publishing.translators'] & Named
export type EditionRow = PublishingTables['publishing.editions'] & {
  /** Copies that went out, as far as a number is told. */
  readonly gone: bigint
}

/** The columns of Named, and the join that they come from, to the party of the row of an alias; empty for who may not see people. */
export const named = sql`n.party_ref as party, n.current_id as party_now, n.name`
export const partyOf = (alias: string, viewer: Actor): RawBuilder<unknown> =>
  sql`left join people.current_names n on n.party_id = ${sql.ref(`${alias}.party_id`)}
    and ${viewer.may.has('people.get-party')}::boolean`

/** The chapters of a publication by position, void ones last. */
export async function chaptersOf(
  db: Db<PublishingTables>,
  publicationId: string,
  viewer: Actor,
): Promise<ChapterRow[]> {
  const { rows } = await sql<ChapterRow>`select c.*, ${named} from publishing.chapters c
    ${partyOf('c', viewer)}
    where c.publication_id = ${publicationId} order by c.voided_at is not null, c.position, c.id limit 500`.execute(db)
  return rows
}

/** The translators of a publication by languages, void ones last. */
export async function translatorsOf(
  db: Db<PublishingTables>,
  publicationId: string,
  viewer: Actor,
): Promise<TranslatorRow[]> {
  const { rows } = await sql<TranslatorRow>`select t.*, ${named} from publishing.translators t
    ${partyOf('t', viewer)}
    where t.publication_id = ${publicationId}
    order by t.voided_at is not null, t.from_language, t.to_language, t.id limit 500`.execute(db)
  return rows
}

/** The editions of a publication, the first first. */
export async function editionsOf(db: Db<PublishingTables>, publicationId: string): Promise<EditionRow[]> {
  const { rows } = await sql<EditionRow>`select e.*, (select coalesce(sum(c.number), 0)::bigint from publishing.copies c
      where c.edition_id = e.id and c.voided_at is null) as gone
    from publishing.editions e where e.publication_id = ${publicationId} order by e.date_start, e.id limit 500`.execute(
    db,
  )
  return rows
}
