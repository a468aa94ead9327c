-- one in ten has just its month; one in twenty is still planned, one in thirty was cancelled
create temporary table held on commit drop as
select n, pg_temp.id(40, n) as id, d.day, pg_temp.pick(n, 42, 10) = 0 as monthly,
  case when pg_temp.pick(n, 43, 20) = 0 then 'planned' when pg_temp.pick(n, 44, 30) = 0 then 'cancelled' else 'done' end as status,
  case pg_temp.pick(n, 45, 5) when 0 then 'delayed' when 1 then 'internal' else 'public' end as visibility,
  (array['meeting', 'visit', 'lecture', 'event', 'campaign', 'press', 'broadcast', 'publication', 'education', 'aid',
    'operation', 'other'])[1 + pg_temp.pick(n, 46, 12)] as kind,
  (array['Seoul', 'Tokyo', 'Geneva', '札幌', '대전', 'Bangkok', 'Berlin', null])[1 + pg_temp.pick(n, 47, 8)] as place
from size, generate_series(1, size.activities) n
cross join lateral (select date '2007-07-01' + (n::bigint * 1461 / (size.activities + 1))::int as day) d;

insert into activities.activities (id, ref, date_edtf, date_start, date_end, kind, titles, texts, status, cancelled_by,
  visibility, visible_from, place, recorded_at, recorded_by, voided_at)
select id, 'L-' || lpad(n::text, 6, '0'), case when monthly then to_char(day, 'YYYY-MM') else to_char(day, 'YYYY-MM-DD') end,
  case when monthly then date_trunc('month', day)::date else day end,
  case when monthly then (date_trunc('month', day) + interval '1 month - 1 day')::date else day end,
  kind,
  jsonb_strip_nulls(jsonb_build_object('en', 'Talk ' || n || ' with neighbours in ' || coalesce(place, 'the north'),
    'ja', case when n % 2 = 0 then '第' || n || '回 地域の集い' end, 'ko', case when n % 3 = 0 then n || '번째 이웃 모임' end,
    'zh', case when n % 4 = 0 then '第' || n || '次邻里座谈' end)),
  case when n % 3 = 0 then jsonb_build_object('en', 'Forty people came and asked how the goods reach those who wait for them.')
    else '{}' end,
  status, case when status = 'cancelled' then 'weather' end, visibility, case when visibility = 'delayed' then day + 90 end,
  place, timestamptz '2011-07-01', 'bench', case when n % 400 = 0 then timestamptz '2011-07-02' end
from held;

insert into activities.statuses (activity_id, position, status, cancelled_by, day, recorded_at, recorded_by)
select id, 1, 'planned', null, day - 20, timestamptz '2011-07-01', 'bench' from held
union all
select id, 2, status, case when status = 'cancelled' then 'weather' end, day, timestamptz '2011-07-01', 'bench'
from held where status <> 'planned';
