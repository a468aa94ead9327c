create table applications.applications (
  id uuid primary key,
  ref text collate "C" not null unique,
  profile_id uuid not null references applications.profiles,
  source text not null check (source in ('public', 'office')),
  -- what is told of the person; gone once it is erased
  name text,
  email text,
  country text collate "C" check (country ~ '^[A-Z]{2}$'),
  hours bigint check (hours > 0),
  words text,
  note text,
  -- in which they are answered
  language text collate "C" not null check (language in ('en', 'ja', 'ko', 'zh')),
  received_day date not null,
  received_at timestamptz,
  -- the last row of application_states, repeated here so that lists and figures can use an index
  state text not null check (state in ('received', 'in-review', 'invited', 'accepted', 'declined', 'withdrawn')),
  state_day date not null,
  party_id uuid references people.parties,
  volunteer_id uuid references volunteers.volunteers,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  erased_at timestamptz,
  check ((name is null) = (erased_at is not null)),
  check (erased_at is null or coalesce(email, country, words, note) is null and hours is null),
  check (volunteer_id is null or party_id is not null)
);
create index applications_by_day on applications.applications (received_day, id);
create index applications_by_state on applications.applications (state, received_day, id);
create index applications_by_profile on applications.applications (profile_id, received_day, id);
create index applications_by_name on applications.applications using gin (name gin_trgm_ops);
create index applications_by_party on applications.applications (party_id) where party_id is not null;
create index applications_to_erase on applications.applications (state_day, id)
  where erased_at is null and (state in ('declined', 'withdrawn') or voided_at is not null);
create sequence applications.application_numbers;

create table applications.application_languages (
  application_id uuid not null references applications.applications,
  position integer not null,
  language text collate "C" not null,
  level text not null check (level in ('basic', 'working', 'fluent', 'native')),
  primary key (application_id, position)
);

create table applications.application_skills (
  application_id uuid not null references applications.applications,
  skill text collate "C" not null,
  primary key (application_id, skill)
);

create table applications.application_states (
  application_id uuid not null references applications.applications,
  position integer not null,
  state text not null check (state in ('received', 'in-review', 'invited', 'accepted', 'declined', 'withdrawn')),
  day date not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (application_id, position)
);

create table applications.answers (
  application_id uuid not null references applications.applications,
  position integer not null,
  language text collate "C" not null check (language in ('en', 'ja', 'ko', 'zh')),
  -- what it says; gone once the application is erased
  subject text,
  text text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  -- when the officer said that it was sent, in their own mail
  sent_on date,
  sent_by text,
  check ((sent_on is null) = (sent_by is null)),
  primary key (application_id, position)
);
create unique index answers_unsent on applications.answers (application_id) where sent_on is null;
