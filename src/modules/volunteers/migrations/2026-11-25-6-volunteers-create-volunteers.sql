create schema volunteers;

create table volunteers.volunteers (
  id uuid primary key,
  ref text collate "C" not null unique,
  party_id uuid not null references people.parties,
  kind text collate "C" not null check (kind in ('volunteer', 'staff-helper', 'intern')),
  country text collate "C" check (country ~ '^[A-Z]{2}$'),
  place text,
  -- what a skill that has no code is
  skill_text text,
  note text,
  -- the last row of consents, repeated here so that lists and rules need no join
  thanks text check (thanks in ('granted', 'withdrawn')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index volunteers_by_party on volunteers.volunteers (party_id) where voided_at is null;
create index volunteers_by_kind on volunteers.volunteers (kind, ref);
create index volunteers_by_country on volunteers.volunteers (country, ref);
create index volunteers_by_thanks on volunteers.volunteers (ref) where thanks = 'granted';
create sequence volunteers.volunteer_numbers;

create table volunteers.services (
  volunteer_id uuid not null references volunteers.volunteers,
  position integer not null,
  since_edtf text not null,
  since_start date not null,
  since_end date not null check (since_end >= since_start),
  since_printed text,
  until_edtf text,
  until_start date,
  until_end date check (until_end >= until_start),
  until_printed text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (until_end >= since_start),
  check ((until_edtf is null) = (until_end is null) and (until_edtf is null) = (until_start is null)),
  primary key (volunteer_id, position)
);
create index services_by_day on volunteers.services (since_start, volunteer_id);

create table volunteers.skills (
  volunteer_id uuid not null references volunteers.volunteers,
  skill text collate "C" not null check (skill in ('translation', 'interpreting', 'correspondence', 'web', 'accounting',
    'teaching', 'driving', 'knitting', 'design', 'medicine', 'other')),
  primary key (volunteer_id, skill)
);
create index skills_by_skill on volunteers.skills (skill, volunteer_id);

create table volunteers.languages (
  volunteer_id uuid not null references volunteers.volunteers,
  position integer not null,
  from_language text collate "C" not null,
  -- null where a language is spoken, not translated
  to_language text collate "C",
  level text not null check (level in ('basic', 'working', 'fluent', 'native')),
  primary key (volunteer_id, position)
);
create unique index languages_by_pair on volunteers.languages (from_language, coalesce(to_language, ''), volunteer_id);

create table volunteers.hours (
  id uuid primary key,
  ref text collate "C" not null unique,
  volunteer_id uuid not null references volunteers.volunteers,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  minutes bigint not null check (minutes > 0),
  work text collate "C" not null check (work in ('translation', 'interpreting', 'web', 'office', 'accounting', 'teaching',
    'event', 'aid', 'driving', 'handwork', 'design', 'medicine', 'other')),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index hours_by_day on volunteers.hours (date_start, id);
create index hours_by_volunteer on volunteers.hours (volunteer_id, date_start, id);
create index hours_by_work on volunteers.hours (work, date_start, id);
create sequence volunteers.hours_numbers;

create table volunteers.consents (
  volunteer_id uuid not null references volunteers.volunteers,
  position integer not null,
  state text not null check (state in ('granted', 'withdrawn')),
  day date not null,
  -- the words of the thanks, by language; none of a withdrawal
  thanked_as jsonb not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((state = 'granted') = (thanked_as <> '{}')),
  primary key (volunteer_id, position)
);

create table volunteers.versions (like platform.versions including all);
