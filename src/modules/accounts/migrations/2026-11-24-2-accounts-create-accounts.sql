create schema accounts;

create table accounts.accounts (
  id uuid primary key,
  sign_in_name text not null unique,
  name text not null,
  password_hash text,
  role text not null,
  language text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);

create table accounts.sessions (
  token_hash text primary key,
  account_id uuid not null references accounts.accounts,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index sessions_by_account on accounts.sessions (account_id);

create table accounts.sign_in_links (
  token_hash text primary key,
  account_id uuid not null references accounts.accounts,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);

create table accounts.attempts (
  id uuid primary key,
  sign_in_name text not null,
  at timestamptz not null
);
create index attempts_by_name on accounts.attempts (sign_in_name, at);
