-- what of a gift was paid for something in return, such as a ticket: a price, and no gift
alter table giving.gifts add column return_amount bigint;
alter table giving.gifts add column return_kind text collate "C" check (return_kind in ('ticket', 'goods', 'meal', 'other'));
alter table giving.gifts add constraint gifts_return check (
  (return_amount is null) = (return_kind is null) and (return_amount is null or return_amount between 1 and amount));

create index gifts_with_return on giving.gifts (received_on, id) where return_amount is not null;

create or replace view giving.gift_refs as
  select id as gift_id, ref, received_on, amount, currency, channel, voided_at is not null as voided,
    coalesce(return_amount, 0) as return_amount
  from giving.gifts;

-- what is left as a gift: without what went back, and without what was in return
create or replace view giving.given_gifts as
  select g.id as gift_id, g.ref, g.received_on, g.amount,
    greatest(g.amount - coalesce(back.amount, 0) - coalesce(g.return_amount, 0), 0) as left_amount, g.currency,
    g.channel, f.code as fund, g.giver_id, g.anonymous, g.voided_at is not null as voided,
    coalesce(g.return_amount, 0) as return_amount
  from giving.gifts g join giving.funds f on f.id = g.fund_id
  cross join lateral (select sum(r.amount)::bigint as amount from giving.refunds r
    where r.gift_id = g.id and r.voided_at is null) back;

-- what went back is taken off the gift first: `return_left` is what is left of the price
create or replace view giving.gift_facts as
  select g.id as gift_id, g.ref, g.giver_id, g.received_on, g.amount,
    greatest(g.amount - coalesce(back.amount, 0) - coalesce(g.return_amount, 0), 0) as left_amount,
    g.currency, g.channel, g.fund_id, coalesce(g.return_amount, 0) as return_amount,
    least(coalesce(g.return_amount, 0), g.amount - coalesce(back.amount, 0)) as return_left
  from giving.gifts g cross join lateral (
    select sum(r.amount)::bigint as amount from giving.refunds r where r.gift_id = g.id and r.voided_at is null) back
  where g.voided_at is null;
