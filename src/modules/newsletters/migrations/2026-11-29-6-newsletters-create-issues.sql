create schema newsletters;

create table newsletters.series (
  id uuid primary key,
  ref text collate "C" not null unique,
  names jsonb not null check (names <> '{}'),
  since_edtf text not null,
  since_start date not null,
  since_end date not null check (since_end >= since_start),
  since_printed text,
  until_edtf text,
  until_start date,
  until_end date check (until_end >= until_start and until_end >= since_start),
  until_printed text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((until_edtf is null) = (until_start is null) and (until_edtf is null) = (until_end is null))
);

create table newsletters.issues (
  id uuid primary key,
  ref text not null unique,
  series_id uuid references newsletters.series,
  kind text not null check (kind in ('issue', 'appeal', 'thanks', 'notice')),
  number text,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  channel text not null check (channel in ('email', 'post', 'web')),
  languages text[] not null check (cardinality(languages) > 0),
  titles jsonb not null check (titles <> '{}'),
  -- null where nobody told how many it reached
  reach_number bigint check (reach_number >= 0),
  reach_qualifier text check (
    reach_qualifier in ('exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several', 'hundreds')
  ),
  reach_printed text,
  activity_id uuid references activities.activities,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((reach_number is null) = (reach_qualifier is null)),
  check (reach_qualifier <> 'hundreds' or reach_number between 200 and 999)
);
create index issues_by_day on newsletters.issues (date_start, id);
create index issues_by_last_day on newsletters.issues (date_end, id);
create index issues_by_series on newsletters.issues (series_id, date_start, id);
create index issues_by_kind on newsletters.issues (kind, date_start, id);
create index issues_by_channel on newsletters.issues (channel, date_start, id);
create index issues_by_activity on newsletters.issues (activity_id) where activity_id is not null;
create index issues_by_title on newsletters.issues using gin ((titles::text) gin_trgm_ops);
create sequence newsletters.issue_numbers;

create table newsletters.versions (like platform.versions including all);
