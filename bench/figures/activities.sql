\echo # activities.held
select kind, case when date_trunc('month', date_start) = date_trunc('month', date_end) then to_char(date_end, 'YYYY-MM') else 'undated' end as month,
  'activity' as unit, count(*) as value
from activities.activities
where status = 'done' and voided_at is null and date_start >= :'start' and date_end <= :'end'
group by grouping sets ((), (1), (2), (1, 2)) having count(*) > 0;
