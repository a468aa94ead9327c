-- one row for each command and each read of private data; ids and field names only
create table platform.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id text not null,
  action text not null,
  subject_id text,
  fields text[] not null default '{}'
);
create index audit_by_time on platform.audit (at, id);
create index audit_by_subject on platform.audit (subject_id, id) where subject_id is not null;

-- news for modules above, written in the transaction of the act
create table platform.outbox (
  id uuid primary key,
  at timestamptz not null,
  event text not null,
  subject_id uuid not null,
  handled_at timestamptz
);
create index outbox_waiting on platform.outbox (id) where handled_at is null;

-- the earlier versions of records; each module has a table of this shape in its own schema
create table platform.versions (
  record_id uuid not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  change text not null check (change in ('corrected', 'voided', 'restored', 'merged')),
  reason text not null,
  before jsonb not null,
  primary key (record_id, version)
);


create extension if not exists pg_trgm;
