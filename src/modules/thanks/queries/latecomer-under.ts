import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** A gift or goods under thanks that came in later than a day, with the refusal that says so; undefined where none did. */
export async function latecomerUnder(db: Db, thanksId: string, day: string) {
  const { rows } = await sql<{ refusal: 'thanks.before-gift' | 'thanks.before-goods'; ref: string }>`
    select 'thanks.before-gift' as refusal, t.ref from thanks.covered c
    join giving.thankable_gifts t on t.gift_id = c.gift_id
    where c.acknowledgement_id = ${thanksId} and t.received_on > ${day}::date
    union all
    select 'thanks.before-goods', g.ref from thanks.covered_goods c
    join aid.given_goods g on g.movement_id = c.movement_id
    where c.acknowledgement_id = ${thanksId} and not g.voided and g.date_start > ${day}::date
    order by 1, 2 limit 1`.execute(db)
  return rows[0]
}
