create schema filings;

-- numbers of references that nobody gave
create sequence filings.numbers;

-- by which law, since when authorised, and how what the law leaves open is held here
create table filings.settings (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one),
  pack text not null check (pack in ('plain', 'japan')),
  authorised_from date,
  authorised_until date check (authorised_until >= authorised_from),
  -- the local ordinance that names the organisation, and since when
  ordinance text,
  ordinance_from date,
  counts_supporting_dues boolean not null,
  -- the codes of funds without a purpose of their own
  free_funds text[] not null,
  check ((ordinance is null) = (ordinance_from is null)),
  check (authorised_from is not null or authorised_until is null)
);

-- income of a business year that no other module keeps
create table filings.income_lines (
  id uuid primary key,
  ref text not null unique,
  fiscal_year_id uuid not null references organisation.fiscal_years,
  line text not null check (line in ('dues-voting', 'dues-supporting', 'gifts-in-kind', 'grants', 'subsidies', 'business',
    'interest', 'miscellaneous', 'asset-sales', 'extraordinary')),
  amount bigint not null check (amount between 1 and 1000000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  received_on date,
  -- who paid, where one did
  party_id uuid references people.parties,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index income_lines_by_year on filings.income_lines (fiscal_year_id, line, id);

-- what a gift in another currency is worth in yen, as a person said: one gift, or all of a month by a rate
create table filings.yen_values (
  id uuid primary key,
  ref text not null unique,
  gift_id uuid references giving.gifts,
  yen bigint check (yen between 1 and 1000000000000000),
  currency text check (currency ~ '^[A-Z]{3}$' and currency <> 'JPY'),
  month text check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  -- yen for one unit of the currency, in millionths; the decimals of the currency
  rate_millionths bigint check (rate_millionths between 1 and 1000000000000),
  decimals smallint,
  rate_on date not null,
  source text not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((gift_id is null) = (yen is null)),
  check (num_nonnulls(currency, month, rate_millionths, decimals) = case when gift_id is null then 4 else 0 end)
);
create unique index yen_values_once_a_gift on filings.yen_values (gift_id) where voided_at is null;
create unique index yen_values_once_a_month on filings.yen_values (currency, month) where voided_at is null;
create index yen_values_by_day on filings.yen_values (rate_on, id);

-- authorised NPOs and public-benefit bodies among the givers, whose cap is another one
create table filings.bodies (
  id uuid primary key,
  ref text not null unique,
  party_id uuid not null references people.parties,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index bodies_once on filings.bodies (party_id) where voided_at is null;
create index bodies_by_time on filings.bodies (recorded_at, id);

-- a public support test as it came out, kept for good; a new one is another row
create table filings.calculations (
  id uuid primary key,
  ref text not null unique,
  -- the last year of the window
  fiscal_year_id uuid not null references organisation.fiscal_years,
  first_application boolean not null,
  -- the tests that the law knew on this day are those that were judged
  judged_on date not null,
  start_day date not null,
  end_day date not null,
  pack text not null,
  pack_version integer not null,
  -- SHA-256 of what was judged
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  steps jsonb not null,
  results jsonb not null,
  passes boolean not null,
  complete boolean not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index calculations_by_time on filings.calculations (recorded_at, id);

-- money sent or carried abroad
create table filings.remittances (
  id uuid primary key,
  ref text not null unique,
  sent_on date not null,
  kind text not null check (kind in ('remittance', 'cash')),
  amount bigint not null check (amount between 1 and 1000000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  yen bigint check (yen between 1 and 1000000000000000),
  used_for text not null,
  country text check (country ~ '^[A-Z]{2}$'),
  advance_filed_on date,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index remittances_by_day on filings.remittances (sent_on, id);

-- what the yearly schedules ask that no other module keeps: deals with officers, pay, gifts paid out, loans
create table filings.disclosures (
  id uuid primary key,
  ref text not null unique,
  kind text not null check (kind in ('officer-deal', 'gift-paid-out', 'officer-pay', 'staff-pay', 'loan')),
  happened_on date not null,
  amount bigint not null check (amount between 0 and 1000000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  what text not null,
  party_id uuid references people.parties,
  -- of pay: to how many people
  people integer check (people between 0 and 1000000),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index disclosures_by_day on filings.disclosures (happened_on, id);

-- what was made, and where it was handed in
create table filings.returns (
  id uuid primary key,
  ref text not null unique,
  fiscal_year_id uuid not null references organisation.fiscal_years,
  item text not null,
  made_on date not null,
  filed_on date check (filed_on >= made_on),
  place text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index returns_once on filings.returns (fiscal_year_id, item) where voided_at is null;
create index returns_by_day on filings.returns (made_on, id);

create table filings.versions (like platform.versions including all);

-- gifts with their giver of today and their value in yen, where there is one
create view filings.gifts_in_yen as
  select g.gift_id, g.ref, p.current_id as donor_id, g.received_on, g.left_amount, g.currency, g.channel, g.fund_id,
    case when g.currency = 'JPY' then g.left_amount
      when v.yen is not null then floor(v.yen::numeric * g.left_amount / g.amount)::bigint
      else floor(g.left_amount::numeric * m.rate_millionths / (1000000 * power(10::numeric, m.decimals)))::bigint end as yen
  from giving.gift_facts g
  left join people.current_names p on p.party_id = g.giver_id
  left join filings.yen_values v on v.gift_id = g.gift_id and v.voided_at is null
  left join filings.yen_values m on m.currency = g.currency and m.month = to_char(g.received_on, 'YYYY-MM')
    and m.voided_at is null
  where g.left_amount > 0;
