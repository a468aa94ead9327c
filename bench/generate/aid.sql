insert into aid.items (id, ref, code, names, unit, kind)
select pg_temp.id(60, n), 'I-' || n, 'item-' || lpad(n::text, 2, '0'),
  jsonb_build_object('en', 'Goods ' || n, 'ja', '物資 ' || n, 'ko', '물품 ' || n, 'zh', '物资 ' || n),
  (array['kg', 'piece', 'box', 'l', 'set', 'pair'])[1 + n % 6], 'goods'
from generate_series(1, 30) n;

insert into aid.sites (id, ref, code, opened_on)
select pg_temp.id(61, n), 'S-' || n, 'S-' || lpad(n::text, 2, '0'), date '2007-01-01' from generate_series(1, 25) n;

-- the last three sites hold goods in the first year only
insert into aid.site_closures (site_id, date_edtf, date_start, date_end, reason, recorded_at, recorded_by)
select pg_temp.id(61, n), y || '-03', make_date(y, 3, 1), make_date(y, 3, 31),
  (array['forced', 'moved', 'finished'])[n - 22], timestamptz '2011-07-01', 'bench'
from (values (23, 2009), (24, 2010), (25, 2011)) closing (n, y);

-- A lot comes in at one site; two fifths of it go on to a second site and are given there, half of what stays is given, and
-- then the rest of it: five movements. Of every eighth lot some is lost instead, and the rest stays.
create temporary table lot on commit drop as
select n, pg_temp.id(62, n) as id, pg_temp.id(60, 1 + pg_temp.pick(n, 62, 30)) as item_id,
  pg_temp.id(61, 1 + pg_temp.pick(n, 63, case when n <= w.lots / 5 then 25 else 22 end)) as here,
  pg_temp.id(61, 1 + (1 + pg_temp.pick(n, 63, case when n <= w.lots / 5 then 25 else 22 end) + pg_temp.pick(n, 64, 20)) % 22) as there,
  date '2007-07-01' + (n::bigint * 1400 / w.lots)::int as day,
  100 * (1 + pg_temp.pick(n, 65, 50))::bigint as quantity, n % 8 = 0 and n > w.lots / 5 as keeps
from (select movements / 5 as lots from size) w, generate_series(1, w.lots) n;
update lot set there = pg_temp.id(61, 1 + (n + 1) % 22) where there = here;
update lot set there = pg_temp.id(61, 1 + (n + 2) % 22) where there = here;

insert into aid.lots (id, code, item_id, expires_on)
select id, 'L' || lpad(n::text, 6, '0'), item_id, case when n % 3 = 0 then day + 700 end from lot;

create temporary table moved on commit drop as
select l.n * 5 + step as n, pg_temp.id(63, l.n * 5 + step) as id, l.id as lot_id, step, l.day + step * 9 as day,
  l.item_id, l.here, l.there, l.quantity, l.keeps, step = 4 and l.n % 5 = 0 and not l.keeps as monthly,
  case when step = 0 then case when l.n <= 30 then 'opening' else 'received' end
    when step = 1 then 'shipped' when step = 4 and l.keeps then 'lost' else 'handed-over' end as kind
from lot l cross join generate_series(0, 4) step;

insert into aid.movements (id, ref, kind, scope, reason, counterpart, note, date_edtf, date_start, date_end, recorded_at,
  recorded_by, voided_at)
select id, 'M-' || lpad(n::text, 7, '0'), kind, case when n % 7 = 0 then 'relief' else 'mission' end,
  case when kind = 'lost' then (array['lost', 'stolen', 'damaged', 'expired'])[1 + n % 4] end,
  case when kind = 'received' then 'A friend of the house' end, case when n % 30 = 0 then 'Two boxes were wet.' end,
  case when monthly then to_char(day, 'YYYY-MM') else to_char(day, 'YYYY-MM-DD') end,
  case when monthly then date_trunc('month', day)::date else day end,
  case when monthly then (date_trunc('month', day) + interval '1 month - 1 day')::date else day end,
  timestamptz '2011-07-01', 'bench', case when kind = 'lost' and n % 3 = 0 then timestamptz '2011-07-02' end
from moved order by n;

insert into aid.entries (movement_id, position, lot_id, item_id, site_id, quantity, day, voided)
select m.id, e.position, m.lot_id, m.item_id, e.site_id, e.quantity,
  case when m.monthly then (date_trunc('month', m.day) + interval '1 month - 1 day')::date else m.day end,
  m.kind = 'lost' and m.n % 3 = 0
from moved m cross join lateral (
  select 1 as position, m.here as site_id, m.quantity where m.step = 0
  union all select 1, m.here, -m.quantity * 2 / 5 where m.step = 1
  union all select 2, m.there, m.quantity * 2 / 5 where m.step = 1
  union all select 1, m.there, -m.quantity * 2 / 5 where m.step = 2
  union all select 1, m.here, -m.quantity * 3 / 10 where m.step = 3
  union all select 1, m.here, case when m.keeps then -m.quantity / 20 else -m.quantity * 3 / 10 end where m.step = 4
) e order by m.n, e.position;
