insert into giving.funds (id, ref, code, names, purposes)
select pg_temp.id(70, n), 'F-' || n, 'fund-' || lpad(n::text, 2, '0'),
  jsonb_build_object('en', 'Fund ' || n, 'ja', '使途指定 ' || n, 'ko', '기금 ' || n, 'zh', '专项资金 ' || n), jsonb_build_object('en', 'A purpose of its own')
from generate_series(1, 20) n;

-- eight pairs of channel and currency, the first of them the commonest; half of all gifts are for the first fund
create temporary table ways (channel text, currency text, least bigint, most int, step bigint, from_share int, below_share int) on commit drop;
insert into ways values
  ('paypal', 'USD', 500, 400, 250, 0, 30), ('bank', 'JPY', 1000, 200, 500, 30, 55), ('postal', 'JPY', 500, 100, 500, 55, 70),
  ('card', 'USD', 1000, 200, 500, 70, 80), ('bank', 'KRW', 10000, 90, 5000, 80, 88), ('paypal', 'EUR', 500, 300, 250, 88, 94),
  ('cash', 'JPY', 100, 300, 100, 94, 98), ('cheque', 'USD', 2500, 80, 2500, 98, 100);

insert into giving.gifts (id, ref, received_on, amount, currency, channel, fund_id, frequency, giver_id, anonymous,
  designation, note, recorded_at, recorded_by, voided_at)
select pg_temp.id(71, n), 'B-' || lpad(n::text, 7, '0'),
  greatest(date '2007-07-01', least(date '2011-06-30',
    date '2007-07-01' + (n::bigint * 1461 / (size.gifts + 1))::int + pg_temp.pick(n, 72, 15) - 7)),
  w.least + pg_temp.pick(n, 73, w.most) * w.step, w.currency, w.channel,
  pg_temp.id(70, case when pg_temp.pick(n, 74, 2) = 0 then 1 else 1 + pg_temp.pick(n, 75, 20) end),
  case when pg_temp.pick(n, 76, 5) = 0 then 'monthly' else 'one-time' end,
  case when pg_temp.pick(n, 77, 3) > 0 then pg_temp.id(30, 1 + pg_temp.pick(n, 78, size.parties)) end,
  pg_temp.pick(n, 79, 12) = 0, case when n % 25 = 0 then 'For the winter' end, case when n % 40 = 0 then '冬の支援に使ってください' end,
  timestamptz '2011-07-01', 'bench', case when n % 250 = 0 then timestamptz '2011-07-02' end
from size, generate_series(1, size.gifts) n
join ways w on pg_temp.pick(n, 71, 100) >= w.from_share and pg_temp.pick(n, 71, 100) < w.below_share
order by n;

insert into giving.refunds (id, gift_id, refunded_on, amount, reason, recorded_at, recorded_by)
select pg_temp.id(72, row_number() over (order by g.id)), g.id, least(g.received_on + 30, date '2011-06-30'), g.amount, 'Paid twice',
  timestamptz '2011-07-01', 'bench'
from giving.gifts g where right(g.ref, 3) = '777' and g.voided_at is null;
