-- what accounts and filings are made of: gifts with what is left of them, refunds, spendings and funds, as they count
create view giving.gift_facts as
  select g.id as gift_id, g.ref, g.giver_id, g.received_on, g.amount, g.amount - coalesce(back.amount, 0) as left_amount,
    g.currency, g.channel, g.fund_id
  from giving.gifts g cross join lateral (
    select sum(r.amount)::bigint as amount from giving.refunds r where r.gift_id = g.id and r.voided_at is null) back
  where g.voided_at is null;

create view giving.refund_facts as
  select r.id as refund_id, r.gift_id, r.refunded_on, r.amount, g.currency, g.fund_id
  from giving.refunds r join giving.gifts g on g.id = r.gift_id where r.voided_at is null and g.voided_at is null;

create view giving.spending_facts as
  select id as spending_id, ref, spent_on, amount, currency, fund_id, work, purpose from giving.spendings
  where voided_at is null;

create view giving.fund_refs as
  select id as fund_id, ref, code, names, voided_at is not null as voided from giving.funds;
