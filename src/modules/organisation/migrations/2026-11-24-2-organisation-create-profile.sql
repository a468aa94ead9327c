create schema organisation;

create table organisation.profile (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one),
  names jsonb not null check (names ? 'en'),
  purposes jsonb not null,
  legal_forms jsonb not null,
  email text,
  website text,
  time_zone text not null,
  base_currency text not null,
  languages text[] not null check (cardinality(languages) > 0)
);

create table organisation.policy (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one),
  disclosure_threshold integer not null check (disclosure_threshold between 2 and 1000),
  release_delay_days integer not null check (release_delay_days between 0 and 3650)
);

create table organisation.fiscal_years (
  id uuid primary key,
  ref text not null unique,
  label text not null,
  start_day date not null,
  end_day date not null check (end_day >= start_day),
  voided_at timestamptz,
  constraint fiscal_years_do_not_overlap
    exclude using gist (daterange(start_day, end_day, '[]') with &&) where (voided_at is null)
);
create unique index fiscal_years_by_label on organisation.fiscal_years (label) where voided_at is null;

create table organisation.versions (like platform.versions including all);
