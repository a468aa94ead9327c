create schema publishing;

create table publishing.publications (
  id uuid primary key,
  ref text collate "C" not null unique,
  kind text not null check (kind in ('white-paper', 'book', 'report', 'leaflet')),
  titles jsonb not null check (titles <> '{}'),
  year_named integer check (year_named between 1000 and 9999),
  -- thirteen digits, and as it was written
  isbn text collate "C" unique check (isbn ~ '^97[89][0-9]{10}$'),
  isbn_printed text,
  -- the last row of states, repeated here so that lists and figures can use an index
  state text not null check (state in ('planned', 'published')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((isbn is null) = (isbn_printed is null))
);
create index publications_by_day on publishing.publications (date_start, id);
create index publications_by_kind on publishing.publications (kind, date_start, id);
create index publications_by_state on publishing.publications (state, date_start, id);
create index publications_by_title on publishing.publications using gin ((titles::text) gin_trgm_ops);
create sequence publishing.publication_numbers;

create table publishing.states (
  publication_id uuid not null references publishing.publications,
  position integer not null,
  state text not null check (state in ('planned', 'published')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (publication_id, position)
);

create table publishing.chapters (
  id uuid primary key,
  ref text collate "C" not null unique,
  publication_id uuid not null references publishing.publications,
  position integer not null check (position between 1 and 999),
  titles jsonb not null check (titles <> '{}'),
  party_id uuid references people.parties,
  credit text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index chapters_in_use on publishing.chapters (publication_id, position) where voided_at is null;
create index chapters_by_party on publishing.chapters (party_id) where party_id is not null;
create sequence publishing.chapter_numbers;

create table publishing.translators (
  id uuid primary key,
  ref text collate "C" not null unique,
  publication_id uuid not null references publishing.publications,
  party_id uuid references people.parties,
  credit text,
  from_language text not null check (from_language ~ '^[a-z]{2,3}$'),
  to_language text not null check (to_language ~ '^[a-z]{2,3}$' and to_language <> from_language),
  -- positions of chapters; none where it is the whole
  chapters integer[] not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check (party_id is not null or credit is not null)
);
create index translators_by_publication on publishing.translators (publication_id);
create index translators_by_party on publishing.translators (party_id) where party_id is not null;
create sequence publishing.translator_numbers;

create table publishing.editions (
  id uuid primary key,
  ref text collate "C" not null unique,
  publication_id uuid not null references publishing.publications,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  -- null where nobody told how many were printed
  print_run bigint check (print_run >= 0),
  print_run_qualifier text check (
    print_run_qualifier in ('exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several')
  ),
  price bigint check (price between 0 and 1000000000000000),
  currency text collate "C" check (currency ~ '^[A-Z]{3}$'),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((print_run is null) = (print_run_qualifier is null)),
  check ((price is null) = (currency is null))
);
create index editions_by_publication on publishing.editions (publication_id, date_start, id);
create index editions_by_last_day on publishing.editions (date_end, id);
create sequence publishing.edition_numbers;

create table publishing.copies (
  id uuid primary key,
  ref text collate "C" not null unique,
  edition_id uuid not null references publishing.editions,
  recipient text not null check (
    recipient in ('members', 'supporters', 'libraries', 'schools', 'government', 'press', 'partners', 'public')
  ),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  number bigint not null check (number >= 0),
  qualifier text not null check (qualifier in ('exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several')),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index copies_by_edition on publishing.copies (edition_id, date_start, id);
create index copies_by_last_day on publishing.copies (date_end, id);
create sequence publishing.copies_numbers;

create table publishing.versions (like platform.versions including all);
