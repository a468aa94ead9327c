-- a reading holds one file or several, which are read as one: each with what was said of how to read it, and its first rows
create table statements.reading_files (
  reading_id uuid not null references statements.readings,
  position integer not null check (position between 0 and 23),
  sha256 text not null,
  name text not null,
  -- the names under which the same content came again at once
  also_named text[] not null default '{}',
  choice jsonb not null,
  first jsonb,
  primary key (reading_id, position)
);
insert into statements.reading_files (reading_id, position, sha256, name, choice, first)
  select id, 0, sha256, name, choice, first from statements.readings;
alter table statements.readings drop column sha256, drop column name, drop column choice, drop column first;
