create schema requests;
create sequence requests.request_numbers;

create table requests.requests (
  id uuid primary key,
  ref text collate "C" not null unique,
  party_id uuid not null references people.parties,
  kind text collate "C" not null check (kind in ('access', 'correction', 'erasure')),
  received_on date not null,
  way text collate "C" not null check (way in ('email', 'letter', 'phone', 'in-person')),
  law text collate "C" not null check (law in ('japan', 'eu', 'uk', 'korea', 'china', 'other')),
  due_on date not null check (due_on >= received_on),
  wants text,
  -- when and how it was made sure who asks
  identified_on date check (identified_on >= received_on),
  identified_by text collate "C" check (identified_by in ('known-address', 'document', 'in-person', 'representative')),
  answered_on date check (answered_on >= received_on),
  outcome text collate "C" check (outcome in ('granted', 'in-part', 'refused')),
  answer text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((identified_on is null) = (identified_by is null)),
  check ((answered_on is null) = (outcome is null))
);
create index requests_by_day on requests.requests (received_on, id);
create index requests_by_party on requests.requests (party_id, received_on, id);
create index requests_open on requests.requests (due_on, id) where answered_on is null and voided_at is null;

create table requests.erasures (
  id uuid primary key,
  request_id uuid not null references requests.requests,
  party_id uuid not null references people.parties,
  reach text collate "C" not null check (reach in ('all', 'but-books')),
  -- the last day on which the books must name them
  books_until date,
  erased_at timestamptz not null,
  erased_by text not null,
  check ((reach = 'but-books') = (books_until is not null))
);
create index erasures_by_request on requests.erasures (request_id, erased_at);
create index erasures_by_end on requests.erasures (books_until) where books_until is not null;

create table requests.terms (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one),
  answer_days integer not null check (answer_days between 1 and 60),
  book_years integer not null check (book_years between 0 and 30),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);

create table requests.versions (like platform.versions including all);
