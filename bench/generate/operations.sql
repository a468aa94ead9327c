insert into operations.operations (id, ref, code, recorded_at, recorded_by, voided_at)
select pg_temp.id(50, n), 'O-' || n, 'Heron-' || lpad(n::text, 3, '0'), timestamptz '2011-07-01', 'bench',
  case when n % 100 = 0 then timestamptz '2011-07-02' end
from generate_series(1, 400) n;

-- planned, then under way, and most of them concluded some weeks later
insert into operations.statuses (operation_id, position, ref, status, date_edtf, date_start, date_end, recorded_at, recorded_by)
select pg_temp.id(50, n), p, 'OS-' || n || '-' || p,
  (array['planned', 'under-way', case when n % 9 = 0 then 'aborted' else 'concluded' end])[p],
  to_char(d.day, 'YYYY-MM-DD'), d.day, d.day, timestamptz '2011-07-01', 'bench'
from generate_series(1, 400) n cross join generate_series(1, 3) p
cross join lateral (select date '2007-07-01' + n * 1461 / 402 + p * 15 as day) d
where p < 3 or n % 12 <> 0;

create temporary table counted on commit drop as
select n, pg_temp.id(51, n) as id, date '2007-07-01' + (n::bigint * 1461 / (size.counts + 1))::int as day,
  1 + pg_temp.pick(n, 52, 400) as operation, pg_temp.pick(n, 53, 15) = 0 as monthly,
  (array['reached-safety', 'detained', 'released', 'arrived', 'residence-status', 'settled'])[1 + pg_temp.pick(n, 54, 6)] as milestone,
  (array['persons', 'persons', 'persons', 'persons', 'children', 'families', 'households'])[1 + pg_temp.pick(n, 55, 7)] as people,
  (array['exact', 'exact', 'exact', 'exact', 'exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several'])[1 + pg_temp.pick(n, 56, 11)] as qualifier
from size, generate_series(1, size.counts) n;

-- every twentieth count is about the people of the count before it
insert into operations.counts (id, ref, operation_id, milestone, date_edtf, date_start, date_end, number, qualifier, people,
  of_count_id, recorded_at, recorded_by, voided_at)
select id, 'C-' || lpad(n::text, 6, '0'), case when n % 8 <> 0 then pg_temp.id(50, operation) end, milestone,
  case when monthly then to_char(day, 'YYYY-MM') else to_char(day, 'YYYY-MM-DD') end,
  case when monthly then date_trunc('month', day)::date else day end,
  case when monthly then (date_trunc('month', day) + interval '1 month - 1 day')::date else day end,
  1 + pg_temp.pick(n, 57, 40), qualifier, people, case when n % 20 = 0 then pg_temp.id(51, n - 1) end,
  timestamptz '2011-07-01', 'bench', case when n % 300 = 0 then timestamptz '2011-07-02' end
from counted order by n;
