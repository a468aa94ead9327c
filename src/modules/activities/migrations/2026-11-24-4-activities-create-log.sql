create schema activities;

create table activities.activities (
  id uuid primary key,
  ref text not null unique,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  kind text not null,
  titles jsonb not null check (titles <> '{}'),
  texts jsonb not null,
  -- the last row of statuses, repeated here so that lists and figures can use an index
  status text not null check (status in ('planned', 'done', 'cancelled')),
  cancelled_by text check (cancelled_by in ('us', 'partner', 'authority', 'weather', 'other')),
  visibility text not null check (visibility in ('public', 'delayed', 'internal')),
  visible_from date,
  place text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((status = 'cancelled') = (cancelled_by is not null)),
  check ((visibility = 'delayed') = (visible_from is not null))
);
create index activities_by_day on activities.activities (date_start, id);
create index activities_by_last_day on activities.activities (date_end, id);
create index activities_by_kind on activities.activities (kind, date_start, id);
create index activities_by_status on activities.activities (status, date_start, id);
create index activities_by_title on activities.activities using gin ((titles::text) gin_trgm_ops);
create sequence activities.activity_numbers;

create table activities.statuses (
  activity_id uuid not null references activities.activities,
  position integer not null,
  status text not null check (status in ('planned', 'done', 'cancelled')),
  cancelled_by text,
  -- the day on which it came about, where it is known
  day date,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (activity_id, position)
);

create table activities.versions (like platform.versions including all);
