import { sql } from 'kysely'

// gifts that were linked, and count, in the currency of the goal; those in another currency say nothing of it
const raised = sql`(select sum(g.amount)::bigint from events.gift_links l join giving.gift_refs g on g.gift_id = l.gift_id
  where l.event_id = e.id and not g.voided and g.currency = e.goal_currency)`

/**
 * What is known of the goal of an event `e`: reached or not reached, computed from its gifts where the amount is known and told
 * where it is not; unknown; null without a goal. Nothing given yet is not known, rather than not reached.
 */
export const goalOf = sql<'reached' | 'not-reached' | 'unknown' | null>`case
    when e.goal_amount is null then e.goal_told
    when ${raised} is null then 'unknown'
    when ${raised} >= e.goal_amount then 'reached'
    else 'not-reached'
  end`
