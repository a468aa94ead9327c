create schema governance;

-- numbers of references that nobody gave
create sequence governance.numbers;

create table governance.members (
  id uuid primary key,
  ref text not null unique,
  party_id uuid not null references people.parties,
  kind text not null check (kind in ('voting', 'supporting')),
  joined_on date not null,
  -- the last row of endings, repeated here so that lists and figures can use an index; the last day is one of membership
  left_on date check (left_on >= joined_on),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index members_by_day on governance.members (joined_on, id);
create index members_by_kind on governance.members (kind, joined_on, id);
create index members_by_party on governance.members (party_id);
create unique index members_once_at_a_time on governance.members (party_id) where left_on is null and voided_at is null;

-- how a membership or an office ended; a row without a day takes the ending before it back
create table governance.endings (
  record_id uuid not null,
  position integer not null,
  ended_on date,
  reason text check (reason in ('resigned', 'term-over', 'dues-unpaid', 'died', 'removed', 'other')),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (record_id, position),
  check ((ended_on is null) = (reason is null))
);

create table governance.versions (like platform.versions including all);

-- the members, for modules above to join
create view governance.member_refs as
  select id as member_id, ref, party_id, kind, joined_on, left_on, voided_at is not null as voided from governance.members;

create table governance.approvals (
  id uuid primary key,
  ref text not null unique,
  titles jsonb not null check (titles <> '{}'),
  decided_on date not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index approvals_by_day on governance.approvals (valid_from, id);

-- the approvals, for modules above to join; one that does not stand covers nothing
create view governance.approval_refs as
  select id as approval_id, ref, valid_from, valid_until, voided_at is null as stands from governance.approvals;
