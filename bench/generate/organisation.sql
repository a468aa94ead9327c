insert into organisation.profile (id, names, purposes, legal_forms, email, website, time_zone, base_currency, languages)
values (pg_temp.id(1, 1), '{"en": "Lantern Relief", "ja": "灯の会", "ko": "등불회", "zh": "灯会"}',
  '{"en": "Helps people on their way to safety."}', '{"en": "Non-profit corporation"}', 'post@lantern.example',
  'https://lantern.example', 'Asia/Tokyo', 'JPY', array['en', 'ja', 'ko', 'zh']);

insert into organisation.fiscal_years (id, ref, label, start_day, end_day)
select pg_temp.id(2, y), 'FY' || y, 'FY' || y, make_date(y - 1, 7, 1), make_date(y, 6, 30) from generate_series(2008, 2011) y;
