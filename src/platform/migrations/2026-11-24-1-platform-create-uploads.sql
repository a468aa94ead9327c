-- a file that came with a form and may come back by its token after a refusal
create table platform.uploads (
  id uuid primary key,
  actor_id text not null,
  sha256 text not null,
  name text not null,
  at timestamptz not null
);
