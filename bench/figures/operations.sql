-- counts that are a part of another count of the same milestone and kind of people are left out of sums

\echo # operations.reached-safety
select case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  coalesce(o.code, 'none') as operation, 'person' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c left join operations.operations o on o.id = c.operation_id
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'persons' and c.milestone = 'reached-safety' and c.voided_at is null and w.id is null
  and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((), (1), (2)) having count(*) > 0;

\echo # operations.detained
select case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  coalesce(o.code, 'none') as operation, 'person' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c left join operations.operations o on o.id = c.operation_id
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'persons' and c.milestone = 'detained' and c.voided_at is null and w.id is null
  and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((), (1), (2)) having count(*) > 0;

\echo # operations.released
select case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  coalesce(o.code, 'none') as operation, 'person' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c left join operations.operations o on o.id = c.operation_id
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'persons' and c.milestone = 'released' and c.voided_at is null and w.id is null
  and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((), (1), (2)) having count(*) > 0;

\echo # operations.arrived
select case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  coalesce(o.code, 'none') as operation, 'person' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c left join operations.operations o on o.id = c.operation_id
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'persons' and c.milestone = 'arrived' and c.voided_at is null and w.id is null
  and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((), (1), (2)) having count(*) > 0;

\echo # operations.residence-status
select case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  coalesce(o.code, 'none') as operation, 'person' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c left join operations.operations o on o.id = c.operation_id
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'persons' and c.milestone = 'residence-status' and c.voided_at is null and w.id is null
  and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((), (1), (2)) having count(*) > 0;

\echo # operations.settled
select case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  coalesce(o.code, 'none') as operation, 'person' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c left join operations.operations o on o.id = c.operation_id
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'persons' and c.milestone = 'settled' and c.voided_at is null and w.id is null
  and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((), (1), (2)) having count(*) > 0;

\echo # operations.children
select c.milestone, case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  'child' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'children' and c.voided_at is null and w.id is null and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((1), (1, 2));

\echo # operations.families
select c.milestone, case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  'family' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'families' and c.voided_at is null and w.id is null and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((1), (1, 2));

\echo # operations.households
select c.milestone, case when date_trunc('month', c.date_start) = date_trunc('month', c.date_end) then to_char(c.date_end, 'YYYY-MM') else 'undated' end as month,
  'household' as unit, sum(c.number) as value,
  case when bool_and(c.qualifier = 'exact') then 'exact'
    when count(distinct c.qualifier) filter (where c.qualifier <> 'exact') = 1
      and not (bool_or(c.qualifier = 'several') and bool_or(c.qualifier = 'exact'))
      then max(c.qualifier) filter (where c.qualifier <> 'exact')
    when bool_and(c.qualifier in ('exact', 'over', 'at-least')) then 'over'
    when bool_and(c.qualifier in ('exact', 'under', 'at-most')) then 'under' else 'about' end as qualifier
from operations.counts c
left join operations.counts w on w.id = c.of_count_id and w.milestone = c.milestone and w.people = c.people
where c.people = 'households' and c.voided_at is null and w.id is null and c.date_start >= :'start' and c.date_end <= :'end'
group by grouping sets ((1), (1, 2));

\echo # operations.concluded
select 'operation' as unit, count(*) as value
from operations.operations o
join (select distinct on (operation_id) * from operations.statuses order by operation_id, position desc) s on s.operation_id = o.id
where o.voided_at is null and s.status = 'concluded' and s.date_start >= :'start' and s.date_end <= :'end'
having count(*) > 0;
