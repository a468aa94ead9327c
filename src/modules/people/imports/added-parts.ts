import { type RawBuilder, sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { Check } from '#platform/imports/definition.ts'
import { keepParties } from '../commands/keep-parties.ts'
import { mostParts } from '../rules/choices.ts'
import { peopleWords } from '../words/words.ts'

/** Parties (`p`) that rows of a file (`n`) name by `party`. */
export const named = sql`incoming n join people.parties p on p.ref = n.party`

/** The checks that each new row, as `isNew` says, names a party that may change. */
export const changeable = (isNew: RawBuilder<unknown>): readonly Check[] => [
  {
    column: 'party',
    code: 'people.unknown-party',
    rows: () => sql`select n.line, n.party as ref from incoming n
      where not exists (select from people.parties p where p.ref = n.party)`,
  },
  {
    column: 'party',
    code: 'people.party-is-merged',
    rows: () => sql`select n.line, n.party as ref from ${named} where p.current_id <> p.id and ${isNew}`,
  },
  {
    column: 'party',
    code: 'people.party-is-erased',
    rows: () => sql`select n.line, n.party as ref from ${named} where p.erased_at is not null and ${isNew}`,
  },
  {
    column: 'party',
    code: 'people.party-is-void',
    rows: () => sql`select n.line from ${named} where p.voided_at is not null and p.erased_at is null and ${isNew}`,
  },
]

/** The check after writing that nobody has more of `table` than a form can hold; told at the last line of the party. */
export const notTooMany = (table: 'people.contacts' | 'people.addresses'): Check => ({
  column: 'party',
  code: 'people.too-many-parts',
  rows: () => sql`select max(n.line) as line, n.party as ref, ${mostParts}::int4 as most from ${named}
    where (select count(*) from ${sql.table(table)} o where o.party_id = p.id) > ${mostParts}::int4 group by n.party`,
})

/** Locks the parties of the new rows and keeps each as it was. */
export const keepNamed = (tx: Tx, by: By, isNew: RawBuilder<unknown>): Promise<void> =>
  keepParties(
    tx,
    by,
    sql`select p.id from ${named} where ${isNew}`,
    peopleWords.in(by.actor.language)('people.import-parts.reason'),
  )

/** The place of a new row among those of its party: after all that are there, in the order of the lines. */
export const nextPosition = (table: 'people.contacts' | 'people.addresses') =>
  sql`(coalesce((select max(o.position) from ${sql.table(table)} o where o.party_id = p.id), -1)
    + row_number() over (partition by p.id order by n.line))::int4`
