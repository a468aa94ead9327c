import { sql } from 'kysely'
import { code, oneOf } from '#platform/imports/columns.ts'
import type { Check, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { giftRoles } from '../rules/choices.ts'
import { eventsWords } from '../words/words.ts'

const check = (column: string, refusal: string, rows: Check['rows']): Check => ({ column, code: refusal, rows })

/** Which gifts belong to which event, one gift a line; both by their references. */
export const importGifts: ImportDefinition = {
  name: 'events.import-gifts',
  looksInto: ['giving'],
  key: ['gift'],
  list: '/events',
  existing: {
    join: sql`join giving.gift_refs g on g.ref = n.gift join events.gift_links e on e.gift_id = g.gift_id
      join events.events v on v.id = e.event_id`,
    columns: { event: sql`v.ref`, role: sql`e.role` },
  },
  columns: [
    code('gift', { required: true, example: ['PP-2010-0001', 'BK-2010-0001'] }),
    code('event', { required: true, example: ['EV-01', 'EV-01'] }),
    oneOf('role', giftRoles, {
      required: true,
      spellings: spelledAs(eventsWords, 'events.role.'),
      example: ['extra', 'extra'],
    }),
  ],
  checks: [
    check(
      'gift',
      'events.unknown-gift',
      () => sql`select n.line, n.gift as ref from incoming n
        where not exists (select 1 from giving.gift_refs g where g.ref = n.gift and not g.voided)`,
    ),
    check(
      'event',
      'events.unknown-event',
      () => sql`select n.line, n.event as ref from incoming n
        where not exists (select 1 from events.events e where e.ref = n.event and e.voided_at is null)`,
    ),
    check(
      'role',
      'events.not-ticket-money',
      () => sql`select n.line, n.gift as ref from incoming n join giving.gift_refs g on g.ref = n.gift
        where n.role = 'ticket' and g.channel <> 'ticket'`,
    ),
    check(
      'role',
      'events.is-ticket-money',
      () => sql`select n.line, n.gift as ref from incoming n join giving.gift_refs g on g.ref = n.gift
        where n.role <> 'ticket' and g.channel = 'ticket'`,
    ),
  ],
  async write(tx, by) {
    await sql`select id from events.events where ref in (select event from incoming) for share`.execute(tx)
    const { numAffectedRows } = await sql`insert into events.gift_links (gift_id, event_id, role, linked_at, linked_by)
      select g.gift_id, e.id, n.role, ${by.now}, ${by.actor.name}
      from incoming n join giving.gift_refs g on g.ref = n.gift join events.events e on e.ref = n.event
      order by n.id on conflict (gift_id) do nothing`.execute(tx)
    return numAffectedRows ?? 0n
  },
}
