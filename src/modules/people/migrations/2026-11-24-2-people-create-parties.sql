create schema people;

create sequence people.party_numbers;

-- display_name and sort_name follow from the names, country from the first address: lists need no join
create table people.parties (
  id uuid primary key,
  ref text not null unique,
  kind text not null check (kind in ('person', 'organisation')),
  display_name text not null,
  sort_name text collate "C" not null,
  country text check (country ~ '^[A-Z]{2}$'),
  languages text[] not null default '{}',
  note text,
  known_since_edtf text,
  known_since_start date,
  known_since_end date,
  known_since_printed text,
  current_id uuid not null references people.parties,
  voided_at timestamptz
);
create index parties_by_name on people.parties (sort_name, id) where current_id = id;
create index parties_by_kind on people.parties (kind, sort_name, id) where current_id = id;
create index parties_by_country on people.parties (country, sort_name, id) where current_id = id;
create index parties_by_language on people.parties using gin (languages);
create index parties_by_current on people.parties (current_id) where current_id <> id;

create table people.names (
  party_id uuid not null references people.parties,
  position integer not null,
  kind text not null check (kind in ('primary', 'reading', 'alias', 'code-name')),
  script text not null check (script in ('latin', 'hangul', 'kana', 'kanji', 'hanzi', 'other')),
  written text not null,
  family text,
  given text,
  search_key text collate "C" not null,
  same_key text collate "C" not null,
  part_keys text[] not null,
  primary key (party_id, position)
);
create index names_by_prefix on people.names (search_key, party_id);
create index names_by_likeness on people.names using gin (search_key gin_trgm_ops);
create index names_by_part on people.names using gin (part_keys);
create index names_by_same on people.names (same_key, party_id) where kind in ('primary', 'alias');

create table people.contacts (
  party_id uuid not null references people.parties,
  position integer not null,
  kind text not null check (kind in ('email', 'phone')),
  value text not null,
  same_key text collate "C" not null,
  primary key (party_id, position)
);
create index contacts_by_same on people.contacts (same_key, party_id);

create table people.addresses (
  party_id uuid not null references people.parties,
  position integer not null,
  lines text,
  postal_code text,
  locality text,
  region text,
  country text check (country ~ '^[A-Z]{2}$'),
  valid_from date,
  primary key (party_id, position)
);

create table people.merges (
  party_id uuid primary key references people.parties,
  into_id uuid not null references people.parties check (into_id <> party_id),
  merged_at timestamptz not null,
  merged_by text not null,
  why text not null
);
create index merges_by_target on people.merges (into_id);

create table people.kept_apart (
  one_id uuid not null references people.parties,
  other_id uuid not null references people.parties check (other_id > one_id),
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (one_id, other_id)
);

create table people.versions (like platform.versions including all);

create view people.current_names as
  select p.id as party_id, p.ref as party_ref, c.id as current_id, c.ref, c.kind, c.display_name as name, c.country,
    c.languages[1] as language, c.voided_at is not null as voided
  from people.parties p join people.parties c on c.id = p.current_id;
