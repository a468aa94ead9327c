create schema site;

create table site.pages (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null check (position between 1 and 999),
  source text not null check (source in ('en', 'ja', 'ko', 'zh')),
  titles jsonb not null check (titles <> '{}'),
  prose jsonb not null,
  older text[] not null default '{}',
  -- the last row of page_states, repeated here for the list
  state text not null check (state in ('draft', 'released', 'withdrawn')),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index pages_by_position on site.pages (position, id);

create table site.page_states (
  page_id uuid not null references site.pages,
  position integer not null,
  state text not null check (state in ('draft', 'released', 'withdrawn')),
  reason text,
  -- the words that a release let out
  content jsonb check ((content is not null) = (state = 'released')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (page_id, position),
  check (state <> 'withdrawn' or reason is not null)
);

-- what the public site shows: nothing here is anything but public
create table site.released (
  page_id uuid primary key references site.pages,
  slug text not null unique,
  position integer not null,
  source text not null,
  titles jsonb not null,
  prose jsonb not null,
  older text[] not null,
  released_at timestamptz not null
);
create constraint trigger counts_public_change after insert or update or delete on site.released
  deferrable initially deferred for each row execute function platform.count_public_change();

create table site.versions (like platform.versions including all);
