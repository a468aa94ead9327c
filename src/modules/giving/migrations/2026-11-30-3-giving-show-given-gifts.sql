-- gifts with who gave and what is left of them, as receipts name them
create view giving.given_gifts as
  select g.id as gift_id, g.ref, g.received_on, g.amount, g.amount - coalesce(back.amount, 0) as left_amount, g.currency,
    g.channel, f.code as fund, g.giver_id, g.anonymous, g.voided_at is not null as voided
  from giving.gifts g join giving.funds f on f.id = g.fund_id
  cross join lateral (select sum(r.amount)::bigint as amount from giving.refunds r
    where r.gift_id = g.id and r.voided_at is null) back;
-- the few gifts that may say another thing than when they were recorded; some ids are of other records with versions
create view giving.changed_gifts as
  select record_id as gift_id from giving.versions union select gift_id from giving.refunds;
