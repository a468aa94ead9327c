-- how many instalments of a pledge fall on the days up to one: what falls on the 31st falls on the last day of a shorter month
create function giving.instalments_due(started_on date, frequency text, until date) returns bigint
  language sql immutable parallel safe as $$
  select case when until < started_on then 0
    else (m.months - case when (started_on + make_interval(months => m.months))::date > until then 1 else 0 end)
      / case frequency when 'monthly' then 1 when 'quarterly' then 3 else 12 end + 1 end::bigint
  from (select (extract(year from until)::int - extract(year from started_on)::int) * 12
    + extract(month from until)::int - extract(month from started_on)::int as months) m
$$;
