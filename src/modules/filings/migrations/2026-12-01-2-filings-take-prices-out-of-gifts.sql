-- what of a gift was in return for something is income as the price of a ticket is: a row of its own, told as one
create or replace view filings.gifts_in_yen as
  select g.gift_id, g.ref, p.current_id as donor_id, g.received_on, part.minor as left_amount, g.currency,
    part.channel, g.fund_id,
    case when g.currency = 'JPY' then part.minor
      when v.yen is not null then floor(v.yen::numeric * part.minor / g.amount)::bigint
      else floor(part.minor::numeric * m.rate_millionths / (1000000 * power(10::numeric, m.decimals)))::bigint end as yen,
    part.name as part
  from giving.gift_facts g
  cross join lateral (values ('gift', g.channel, g.left_amount), ('price', 'ticket', g.return_left)) part (name, channel, minor)
  left join people.current_names p on p.party_id = g.giver_id
  left join filings.yen_values v on v.gift_id = g.gift_id and v.voided_at is null
  left join filings.yen_values m on m.currency = g.currency and m.month = to_char(g.received_on, 'YYYY-MM')
    and m.voided_at is null
  where part.minor > 0;
