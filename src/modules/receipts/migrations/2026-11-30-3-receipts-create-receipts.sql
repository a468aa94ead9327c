create schema receipts;

-- what holds from a day on until the next one: which law, which day counts, who sends
create table receipts.policies (
  id uuid primary key,
  ref text collate "C" not null unique,
  since_on date not null,
  pack text not null check (pack in ('plain', 'japan')),
  card_day text not null check (card_day in ('on-receipt', 'on-payout')),
  paypal_day text not null check (paypal_day in ('on-receipt', 'on-payout')),
  usual_kind text not null check (usual_kind in ('gift', 'year')),
  authorisation_id uuid references governance.authorisations,
  local_tax text,
  sender jsonb not null check (sender <> '{}'),
  envelope text not null check (envelope in ('none', 'naga-3', 'dl')),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index policies_once on receipts.policies (since_on) where voided_at is null;
create sequence receipts.policy_numbers;

create table receipts.series (
  id uuid primary key,
  code text collate "C" not null unique,
  names jsonb not null check (names <> '{}'),
  pattern text collate "C" not null unique check (pattern like '%{number}%'),
  digits integer not null check (digits between 1 and 9),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);

-- the last number of a series, by year where its numbers begin anew each year, else under the year 0: a row that is locked
-- while a number is taken, so that a number that was not used is not taken either
create table receipts.counters (
  series_id uuid not null references receipts.series,
  year integer not null,
  last_serial bigint not null check (last_serial > 0),
  primary key (series_id, year)
);

create table receipts.receipts (
  id uuid primary key,
  series_id uuid not null references receipts.series,
  year integer not null,
  serial bigint not null check (serial > 0),
  number text collate "C" not null,
  kind text not null check (kind in ('gift', 'year')),
  giver_id uuid not null references people.parties,
  amount bigint not null check (amount > 0),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  issued_on date not null,
  -- the first and the last day that counts of the gifts that it stands for
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  language text not null check (language in ('en', 'ja', 'ko', 'zh')),
  pack text not null,
  -- the version of the pack
  rule text not null,
  deductible boolean not null,
  -- all that is printed on it, so that it says the same for ever
  printed jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  unique (series_id, year, serial),
  check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by is null))
);
create index receipts_by_day on receipts.receipts (issued_on, id);
create index receipts_by_series on receipts.receipts (series_id, issued_on, id);
create index receipts_by_giver on receipts.receipts (giver_id, issued_on, id);
create index receipts_by_last_day on receipts.receipts (last_day);
create index receipts_by_number on receipts.receipts (number);

-- the gifts of a receipt as they were then; a gift stands on one receipt that counts at most
create table receipts.covered (
  receipt_id uuid not null references receipts.receipts,
  gift_id uuid not null references giving.gifts,
  amount bigint not null check (amount > 0),
  received_on date not null,
  channel text not null,
  -- the day that counts
  day date not null,
  standing boolean not null default true,
  primary key (receipt_id, gift_id)
);
create unique index covered_once on receipts.covered (gift_id) where standing;
create index covered_by_gift on receipts.covered (gift_id);

create table receipts.copies (
  id uuid primary key,
  receipt_id uuid not null references receipts.receipts,
  position integer not null check (position > 0),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (receipt_id, position)
);

create table receipts.versions (like platform.versions including all);
