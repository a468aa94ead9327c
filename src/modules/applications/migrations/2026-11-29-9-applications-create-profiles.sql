create schema applications;

create table applications.profiles (
  id uuid primary key,
  ref text collate "C" not null unique,
  titles jsonb not null check (titles <> '{}'),
  descriptions jsonb not null,
  kind text collate "C" not null check (kind in ('office', 'translation', 'web', 'teaching', 'event', 'field', 'other')),
  is_field_role boolean not null check (is_field_role or kind <> 'field'),
  place text,
  -- null where it is not told how many
  wanted bigint check (wanted > 0),
  open_from date,
  open_until date check (open_until >= open_from),
  note text,
  -- the last row of profile_states, repeated here so that lists and the public site need no join
  state text not null check (state in ('draft', 'published', 'closed')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  constraint field_roles_are_never_published check (not (is_field_role and state = 'published'))
);
create index profiles_by_state on applications.profiles (state, ref);
create index profiles_by_kind on applications.profiles (kind, ref);
create sequence applications.profile_numbers;

create table applications.profile_states (
  profile_id uuid not null references applications.profiles,
  position integer not null,
  state text not null check (state in ('draft', 'published', 'closed')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (profile_id, position)
);

create table applications.criteria (
  profile_id uuid not null references applications.profiles,
  -- criteria of one requirement are ways to meet it; all requirements of a profile must be met
  requirement integer not null check (requirement > 0),
  position integer not null check (position >= 0),
  kind text not null check (kind in ('pair', 'language', 'skill', 'country', 'hours', 'judged')),
  language text collate "C",
  second_language text collate "C",
  level text check (level in ('basic', 'working', 'fluent', 'native')),
  skill text collate "C",
  countries text[],
  hours bigint check (hours > 0),
  -- what a person has to judge, by language
  texts jsonb,
  check ((language is not null) = (kind in ('pair', 'language'))),
  check ((level is not null) = (kind in ('pair', 'language'))),
  check ((second_language is not null) = (kind = 'pair')),
  check ((skill is not null) = (kind = 'skill')),
  check ((coalesce(cardinality(countries), 0) > 0) = (kind = 'country')),
  check ((hours is not null) = (kind = 'hours')),
  check ((coalesce(texts, '{}') <> '{}') = (kind = 'judged')),
  primary key (profile_id, requirement, position)
);

create table applications.versions (like platform.versions including all);
