import { sql } from 'kysely'

/** The ids of receipts that count and no longer say what their gifts say: only gifts that were changed are looked at. */
export const differing = sql`(select c.receipt_id
  from giving.changed_gifts x join receipts.covered c on c.gift_id = x.gift_id and c.standing
  join receipts.receipts d on d.id = c.receipt_id
  join giving.given_gifts g on g.gift_id = c.gift_id
  where g.voided or g.anonymous or g.left_amount <> c.amount or g.currency <> d.currency
    or g.received_on <> c.received_on or g.channel <> c.channel
    or not exists (select from people.current_names was join people.current_names gave on gave.current_id = was.current_id
      where was.party_id = d.giver_id and gave.party_id = g.giver_id))`
