alter table accounts.sessions
  -- what pages and acts name; the hash of the token is shown nowhere
  add id uuid not null default gen_random_uuid() unique,
  -- the family of the browser and of its system, never more
  add device text not null default '',
  -- how it began: by password, link or passkey
  add via text not null default 'password' check (via in ('password', 'link', 'passkey'));
alter table accounts.sessions
  alter id drop default,
  alter device drop default,
  alter via drop default;

create table accounts.totp (
  account_id uuid primary key references accounts.accounts,
  -- AES-256-GCM under the key file of the installation, bound to the account
  secret text not null,
  began_at timestamptz not null,
  confirmed_at timestamptz,
  -- the time step of the last code that was taken; it and all before are used up
  last_step integer not null default 0
);

create table accounts.recovery_codes (
  account_id uuid not null references accounts.accounts,
  hash text not null,
  used_at timestamptz,
  primary key (account_id, hash)
);

create table accounts.passkeys (
  id uuid primary key,
  account_id uuid not null references accounts.accounts,
  credential_id text not null unique,
  public_key text not null,
  algorithm integer not null,
  counter bigint not null,
  name text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_by_account on accounts.passkeys (account_id);

-- a challenge is signed and good for minutes; what was answered once is answered
create table accounts.used_challenges (
  hash text primary key,
  used_at timestamptz not null
);

-- the password was right, or the link was good, and the second factor is asked for
create table accounts.pending_sign_ins (
  token_hash text primary key,
  account_id uuid not null references accounts.accounts,
  via text not null check (via in ('password', 'link')),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  tries integer not null default 0
);
create index pending_sign_ins_by_account on accounts.pending_sign_ins (account_id);

-- browsers that signed in before: a stranger's guesses do not count against them
create table accounts.devices (
  token_hash text not null,
  account_id uuid not null references accounts.accounts,
  seen_at timestamptz not null,
  primary key (token_hash, account_id)
);

-- keys are HMACs of names and addresses, so that the table tells neither
drop table accounts.attempts;
create table accounts.attempts (
  id uuid primary key,
  kind text not null check (kind in ('account', 'address', 'code', 'proof')),
  key text not null,
  at timestamptz not null
);
create index attempts_by_key on accounts.attempts (key, at);
create index attempts_by_time on accounts.attempts (at);

-- whether everybody must have a second factor: the last row counts
create table accounts.second_factor_rules (
  id uuid primary key,
  is_required boolean not null,
  set_at timestamptz not null,
  set_by text not null
);

-- whether an account must set up its second factor before it may do anything else
create function accounts.must_enrol(account uuid) returns boolean language sql stable parallel safe as $$
  select coalesce((select r.is_required from accounts.second_factor_rules r order by r.set_at desc, r.id desc limit 1), false)
    and not exists (select from accounts.totp t where t.account_id = account and t.confirmed_at is not null)
$$;
