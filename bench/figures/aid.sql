\echo # aid.handed-over
select i.code as item, case when date_trunc('month', m.date_start) = date_trunc('month', m.date_end) then to_char(m.date_end, 'YYYY-MM') else 'undated' end as month,
  m.scope, i.unit, sum(-e.quantity) as value
from aid.movements m join aid.entries e on e.movement_id = m.id join aid.items i on i.id = e.item_id
where m.kind = 'handed-over' and m.voided_at is null and m.date_start >= :'start' and m.date_end <= :'end'
group by grouping sets ((1, 4), (1, 4, 2), (1, 4, 3));

\echo # aid.received
select i.code as item, case when date_trunc('month', m.date_start) = date_trunc('month', m.date_end) then to_char(m.date_end, 'YYYY-MM') else 'undated' end as month,
  m.scope, i.unit, sum(e.quantity) as value
from aid.movements m join aid.entries e on e.movement_id = m.id join aid.items i on i.id = e.item_id
where m.kind = 'received' and m.voided_at is null and m.date_start >= :'start' and m.date_end <= :'end'
group by grouping sets ((1, 4), (1, 4, 2), (1, 4, 3));

\echo # aid.lost
select i.code as item, case when date_trunc('month', m.date_start) = date_trunc('month', m.date_end) then to_char(m.date_end, 'YYYY-MM') else 'undated' end as month,
  m.reason, i.unit, sum(-e.quantity) as value
from aid.movements m join aid.entries e on e.movement_id = m.id join aid.items i on i.id = e.item_id
where m.kind = 'lost' and m.voided_at is null and m.date_start >= :'start' and m.date_end <= :'end'
group by grouping sets ((1, 4), (1, 4, 2), (1, 4, 3));

\echo # aid.stock
select i.code as item, s.code as site, i.unit, sum(e.quantity) as value
from aid.entries e join aid.items i on i.id = e.item_id join aid.sites s on s.id = e.site_id
where not e.voided and e.day <= :'end'
group by grouping sets ((1, 3), (1, 3, 2));

\echo # aid.sites-closed
select reason, 'site' as unit, count(*) as value
from aid.site_closures where date_start >= :'start' and date_end <= :'end'
group by grouping sets ((), (1)) having count(*) > 0;
