\echo # thanks.givers
select coalesce(c.country, 'none') as country, c.kind, c.kind as unit, count(distinct c.id) as value
from giving.gifts g
left join (select gift_id, sum(amount) as back from giving.refunds where voided_at is null group by 1) r on r.gift_id = g.id
left join giving.soft_credits s on s.gift_id = g.id and s.party_id is not null
join people.parties p on p.id = coalesce(s.party_id, g.giver_id) join people.parties c on c.id = p.current_id
where g.received_on between :'start' and :'end' and g.voided_at is null and g.channel <> 'ticket'
  and g.amount > coalesce(r.back, 0) + coalesce(g.return_amount, 0)
group by grouping sets ((2), (1, 2));
