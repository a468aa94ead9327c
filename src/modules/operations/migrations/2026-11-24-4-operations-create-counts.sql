create schema operations;

create table operations.operations (
  id uuid primary key,
  ref text not null unique,
  code text not null unique,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);

-- the row with the highest position is what is so now
create table operations.statuses (
  operation_id uuid not null references operations.operations,
  position integer not null,
  ref text unique,
  status text not null check (status in ('planned', 'under-way', 'concluded', 'aborted')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  note text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (operation_id, position)
);

create table operations.counts (
  id uuid primary key,
  ref text not null unique,
  operation_id uuid references operations.operations,
  milestone text not null
    check (milestone in ('reached-safety', 'detained', 'released', 'arrived', 'residence-status', 'settled')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  number bigint not null check (number > 0),
  qualifier text not null check (qualifier in ('exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several')),
  people text not null check (people in ('persons', 'children', 'families', 'households')),
  -- the same people as in that count
  of_count_id uuid references operations.counts check (of_count_id <> id),
  note text,
  activity_id uuid references activities.activities,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index counts_by_day on operations.counts (date_end, id);
create index counts_by_milestone on operations.counts (milestone, date_end, id);
create index counts_by_operation on operations.counts (operation_id, date_end, id);
create index counts_by_whole on operations.counts (of_count_id) where of_count_id is not null;
create sequence operations.count_numbers;

create table operations.versions (like platform.versions including all);
