create schema situation;

create table situation.sources (
  id uuid primary key,
  ref text collate "C" not null unique,
  names jsonb not null check (names ? 'en'),
  kind text not null,
  url text,
  reliability text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create sequence situation.source_numbers;

create table situation.indicators (
  id uuid primary key,
  ref text collate "C" not null unique,
  names jsonb not null check (names ? 'en'),
  -- a measure: a unit, a currency, or money for one of something
  unit text not null,
  place text,
  rate_kind text check (rate_kind in ('official', 'market', 'parallel')),
  nature text not null check (nature in ('level', 'flow', 'cumulative', 'share', 'price', 'promise')),
  frequency text not null,
  -- below zero, or a per cent above a hundred, is meant
  beyond boolean not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index indicators_by_nature on situation.indicators (nature, ref);
create sequence situation.indicator_numbers;

create table situation.observations (
  id uuid primary key,
  ref text collate "C" not null unique,
  indicator_id uuid not null references situation.indicators,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  -- in the smallest part of the indicator's unit
  value bigint not null,
  qualifier text not null,
  printed text,
  source_id uuid not null references situation.sources,
  published_edtf text not null,
  published_start date not null,
  published_end date not null check (published_end >= published_start),
  published_printed text,
  seen date not null check (published_start <= seen),
  vintage integer not null check (vintage > 0),
  is_current boolean not null,
  -- why this vintage differs from the ones before it
  why text check (why is not null or vintage = 1),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check (not is_current or voided_at is null),
  unique (indicator_id, date_start, date_end, vintage)
);
create unique index observations_current on situation.observations (indicator_id, date_end, date_start) where is_current;
create index observations_by_source on situation.observations (source_id);
create sequence situation.observation_numbers;

create table situation.breaks (
  id uuid primary key,
  ref text collate "C" not null unique,
  indicator_id uuid references situation.indicators,
  currency text,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  -- one new is so many old: 1/100
  factor_new bigint check (factor_new > 0),
  factor_old bigint check (factor_old > 0),
  reasons jsonb not null check (reasons <> '{}'),
  source_id uuid references situation.sources,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((indicator_id is null) <> (currency is null)),
  check ((factor_new is null) = (factor_old is null))
);
create index breaks_by_indicator on situation.breaks (indicator_id, date_start) where indicator_id is not null;
create index breaks_by_currency on situation.breaks (currency, date_start) where currency is not null;
create sequence situation.break_numbers;

create table situation.happenings (
  id uuid primary key,
  ref text collate "C" not null unique,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  titles jsonb not null check (titles <> '{}'),
  place text,
  source_id uuid references situation.sources,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index happenings_by_day on situation.happenings (date_start, id);
create sequence situation.happening_numbers;

create table situation.versions (like platform.versions including all);
