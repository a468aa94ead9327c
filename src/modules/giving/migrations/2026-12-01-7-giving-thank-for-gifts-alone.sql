-- thanks are for the gift: without what went back, and without what was paid for something in return
create or replace view giving.thankable_gifts as
  select g.id as gift_id, g.ref, g.received_on,
    greatest(g.amount - coalesce(back.amount, 0) - coalesce(g.return_amount, 0), 0) as left_amount, g.currency, g.channel,
    f.code as fund, f.names as fund_names, g.giver_id, s.party_id as credited_id,
    coalesce(s.party_id, g.giver_id) as thanked_id, g.anonymous,
    g.frequency = 'monthly' or g.pledge_id is not null as is_regular,
    g.frequency = 'one-time' and coalesce(g.amount >= bound.amount, false) as is_large
  from giving.gifts g join giving.funds f on f.id = g.fund_id
  left join giving.soft_credits s on s.gift_id = g.id and s.party_id is not null
  cross join lateral (select sum(r.amount)::bigint as amount from giving.refunds r
    where r.gift_id = g.id and r.voided_at is null) back
  left join lateral (select b.amount from giving.large_gift_bounds b
    where b.currency = g.currency and b.since_on <= g.received_on and b.voided_at is null
    order by b.since_on desc limit 1) bound on true
  where g.voided_at is null;
