import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { type Held, held } from '#platform/holdings.ts'

/** What statements tell of the payers of parties, and of the payments that `gifts` finds by id. */
export const heldOnPayers = (db: Db, ids: readonly string[], gifts: RawBuilder<unknown>): Promise<readonly Held[]> =>
  Promise.all([
    held(
      db,
      'payments.holding.payers',
      {
        name: ['payments.holding.name'],
        email: ['payments.holding.email'],
        phone: ['payments.holding.phone'],
        address: ['payments.holding.address'],
        language: ['payments.holding.language', 'languages'],
      },
      sql`select name, email, phone, concat_ws(' ', nullif(postal_code, ''), nullif(region, ''), nullif(locality, ''),
          nullif(lines, ''), nullif(country, '')) as address, nullif(language, '') as language
        from payments.payers where (name <> '' or email <> '') and (party_id = any(${ids}::uuid[])
          or id in (select payer_id from payments.entries where id in (${gifts}))) order by name, id`,
    ),
    held(
      db,
      'payments.holding.entries',
      {
        ref: ['payments.holding.ref'],
        received_on: ['payments.holding.day', 'day'],
        amount: ['payments.holding.amount', 'money'],
        subject: ['payments.holding.subject'],
        message: ['payments.holding.message'],
      },
      sql`select ref, received_on, gross || ' ' || currency as amount, subject, message from payments.entries
        where payer_id in (select id from payments.payers where party_id = any(${ids}::uuid[])) or id in (${gifts})
        order by received_on, ref`,
    ),
  ])
