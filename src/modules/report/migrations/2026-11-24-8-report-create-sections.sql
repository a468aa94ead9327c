create schema report;

create table report.sections (
  id uuid primary key,
  ref text not null unique,
  fiscal_year_id uuid not null references organisation.fiscal_years,
  position integer not null check (position between 1 and 999),
  titles jsonb not null,
  prose jsonb not null,
  voided_at timestamptz
);
create unique index sections_by_year on report.sections (fiscal_year_id, position) where voided_at is null;

create table report.prints (
  id uuid primary key,
  fiscal_year_id uuid not null references organisation.fiscal_years,
  language text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  made_at timestamptz,
  failed_at timestamptz,
  sha256 text,
  pages integer,
  check (made_at is null or sha256 is not null)
);
create index prints_by_year on report.prints (fiscal_year_id, asked_at);

create table report.versions (like platform.versions including all);
