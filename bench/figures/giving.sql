\echo # giving.gifts
select g.channel, g.currency, f.code as fund, to_char(g.received_on, 'YYYY-MM') as month, 'gift' as unit, count(*) as value
from giving.gifts g join giving.funds f on f.id = g.fund_id
where g.received_on between :'start' and :'end' and g.voided_at is null
group by grouping sets ((), (1), (2), (3), (4), (1, 2)) having count(*) > 0;

\echo # giving.gift-sum
select g.channel, g.currency, f.code as fund, to_char(g.received_on, 'YYYY-MM') as month, g.currency as unit, sum(g.amount) as value
from giving.gifts g join giving.funds f on f.id = g.fund_id
where g.received_on between :'start' and :'end' and g.voided_at is null
group by grouping sets ((2), (2, 1), (2, 3), (2, 4));

\echo # giving.refund-sum
select g.currency, g.currency as unit, sum(r.amount) as value
from giving.refunds r join giving.gifts g on g.id = r.gift_id
where r.refunded_on between :'start' and :'end' and r.voided_at is null and g.voided_at is null
group by 1;
