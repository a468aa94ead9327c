create schema statements;

create table statements.readings (
  id uuid primary key,
  sha256 text not null,
  name text not null,
  choice jsonb not null,
  fund text,
  actor_id text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  -- how it is read, and its first rows
  first jsonb,
  -- what it would bring, once it was read through
  previewed_at timestamptz,
  summary jsonb,
  -- why it cannot be read as it was chosen
  problems jsonb,
  confirmed_at timestamptz,
  confirmed_by text,
  import_id uuid references payments.imports,
  failed_at timestamptz,
  cancelled_at timestamptz
);
create index readings_by_time on statements.readings (asked_at desc, id);

-- beside the reading, whose row is locked while it is worked on
create table statements.progress (
  reading_id uuid primary key references statements.readings,
  rows bigint not null,
  cancelled boolean not null
);
