create schema events;

create table events.events (
  id uuid primary key,
  ref text collate "C" not null unique,
  kind text not null check (kind in ('concert', 'bazaar', 'talk', 'screening', 'other')),
  names jsonb not null check (names <> '{}'),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  place text,
  activity_id uuid references activities.activities,
  -- the last row of event_states, repeated here so that lists and figures can use an index
  state text not null check (state in ('planned', 'held', 'cancelled')),
  capacity bigint check (capacity > 0),
  expected bigint check (expected >= 0),
  expected_qualifier text
    check (expected_qualifier in ('exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several')),
  expected_printed text,
  -- no number is not known, zero is nobody
  came bigint check (came >= 0),
  came_qualifier text
    check (came_qualifier in ('exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several')),
  came_printed text,
  -- whether a goal was reached is computed where its amount is known, and told where it is not
  goal_amount bigint check (goal_amount between 1 and 1000000000000000),
  goal_currency text collate "C" check (goal_currency ~ '^[A-Z]{3}$'),
  goal_told text check (goal_told in ('reached', 'not-reached', 'unknown')),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((expected is null) = (expected_qualifier is null)),
  check ((came is null) = (came_qualifier is null)),
  check ((goal_amount is null) = (goal_currency is null)),
  check (goal_amount is null or goal_told is null)
);
create index events_by_day on events.events (date_start, id);
create index events_by_last_day on events.events (date_end, id);
create index events_by_kind on events.events (kind, date_start, id);
create index events_by_state on events.events (state, date_start, id);
create index events_by_activity on events.events (activity_id) where activity_id is not null;
create index events_by_name on events.events using gin ((names::text) gin_trgm_ops);

create table events.event_states (
  event_id uuid not null references events.events,
  position integer not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (event_id, position)
);

create table events.tickets (
  id uuid primary key,
  ref text collate "C" not null unique,
  event_id uuid not null references events.events,
  names jsonb not null check (names <> '{}'),
  -- a price of zero is free, which is another thing than a price that is not known
  price bigint not null check (price between 0 and 1000000000000000),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  -- no number is not known, zero is none
  sold bigint check (sold between 0 and 1000000000),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index tickets_by_event on events.tickets (event_id, id);

-- the money of an event is gifts; one belongs to one event
create table events.gift_links (
  gift_id uuid primary key references giving.gifts,
  event_id uuid not null references events.events,
  role text not null check (role in ('ticket', 'extra')),
  linked_at timestamptz not null,
  linked_by text not null
);
create index gift_links_by_event on events.gift_links (event_id, gift_id);

create sequence events.event_numbers;
create sequence events.ticket_numbers;

create table events.versions (like platform.versions including all);
