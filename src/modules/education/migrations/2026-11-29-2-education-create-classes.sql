create schema education;

create sequence education.programme_numbers;
create sequence education.class_numbers;
create sequence education.session_numbers;

-- commissioned by an organisation of people, or by one in words; the date is the time of the contract
create table education.programmes (
  id uuid primary key,
  ref text collate "C" not null unique,
  names jsonb not null,
  agency_id uuid references people.parties,
  agency text,
  contract_minutes bigint check (contract_minutes > 0),
  contract_days integer check (contract_days > 0),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check (num_nonnulls(agency_id, agency) = 1)
);
create index programmes_by_day on education.programmes (date_start, id);

-- the date is the first day; the last is unknown where nobody has set it
create table education.terms (
  id uuid primary key,
  ref text collate "C" not null unique,
  programme_id uuid not null references education.programmes,
  ordinal integer not null check (ordinal between 1 and 999),
  names jsonb not null,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  last_edtf text,
  last_start date,
  last_end date check (last_end >= last_start and last_end >= date_start),
  last_printed text,
  planned_minutes bigint not null check (planned_minutes > 0),
  note text,
  state text not null check (state in ('planned', 'running', 'finished', 'cancelled')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check (num_nonnulls(last_edtf, last_start, last_end) in (0, 3))
);
create unique index terms_by_ordinal on education.terms (programme_id, ordinal) where voided_at is null;

create table education.term_states (
  term_id uuid not null references education.terms,
  position integer not null,
  state text not null check (state in ('planned', 'running', 'finished', 'cancelled')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (term_id, position)
);

create table education.classes (
  id uuid primary key,
  ref text collate "C" not null unique,
  term_id uuid not null references education.terms,
  level text not null check (level in ('mixed', 'pre-a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2')),
  names jsonb not null,
  teacher_id uuid references people.parties,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index classes_by_term on education.classes (term_id, ref);

create table education.sessions (
  id uuid primary key,
  ref text collate "C" not null unique,
  class_id uuid not null references education.classes,
  day date not null,
  planned_minutes bigint not null check (planned_minutes between 1 and 1440),
  -- of what was held, and of nothing else
  delivered_minutes bigint check (delivered_minutes between 1 and 1440),
  mode text not null check (mode in ('in-person', 'online')),
  place text,
  makes_up_id uuid references education.sessions,
  note text,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((state = 'held') = (delivered_minutes is not null)),
  check (makes_up_id <> id)
);
create index sessions_by_day on education.sessions (day, id);
create index sessions_by_class on education.sessions (class_id, day, id);
create unique index sessions_made_up on education.sessions (makes_up_id) where voided_at is null and state <> 'cancelled';

create table education.session_states (
  session_id uuid not null references education.sessions,
  position integer not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  delivered_minutes bigint check (delivered_minutes between 1 and 1440),
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (session_id, position)
);

create table education.versions (like platform.versions including all);
