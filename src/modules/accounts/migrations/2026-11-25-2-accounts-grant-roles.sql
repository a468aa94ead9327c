alter table accounts.accounts
  add confirmed_at timestamptz,
  add ended_by text,
  add end_reason text;
update accounts.accounts a set confirmed_at = a.created_at
  where a.password_hash is not null
    or exists (select from accounts.sessions s where s.account_id = a.id)
    or exists (select from accounts.sign_in_links l where l.account_id = a.id and l.used_at is not null);

create table accounts.suspensions (
  id uuid primary key,
  account_id uuid not null references accounts.accounts,
  suspended_at timestamptz not null,
  suspended_by text not null,
  reason text not null,
  lifted_at timestamptz,
  lifted_by text
);
create index suspensions_by_account on accounts.suspensions (account_id);
create unique index suspensions_in_force on accounts.suspensions (account_id) where lifted_at is null;

-- the roles of the product have their names in the words and their permissions in a rule
create table accounts.roles (
  code text primary key,
  names jsonb check (names ? 'en'),
  created_at timestamptz not null,
  created_by text not null
);
insert into accounts.roles (code, created_at, created_by)
  select unnest(array['director', 'field-officer', 'aid-officer', 'teacher', 'sponsorship-officer', 'treasurer', 'editor',
    'translator', 'volunteer-coordinator', 'auditor', 'administrator']), now(), 'operator';

-- what a role may do differently from its rule
create table accounts.role_changes (
  role text not null references accounts.roles,
  permission text not null,
  is_granted boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (role, permission)
);

create table accounts.grants (
  id uuid primary key,
  account_id uuid not null references accounts.accounts,
  role text not null references accounts.roles,
  granted_at timestamptz not null,
  granted_by text not null,
  -- the last civil day on which it holds, in the organisation's time zone
  until_day date,
  revoked_at timestamptz,
  revoked_by text,
  constraint auditors_have_an_end check (role <> 'auditor' or until_day is not null)
);
create index grants_by_account on accounts.grants (account_id);
create unique index grants_in_force on accounts.grants (account_id, role) where revoked_at is null;

-- an auditor's account of before has a year from now
insert into accounts.grants (id, account_id, role, granted_at, granted_by, until_day)
  select gen_random_uuid(), id, role, created_at, 'operator',
    case when role = 'auditor' then (now() + interval '1 year')::date end
  from accounts.accounts
  where role in (select code from accounts.roles);
alter table accounts.accounts drop column role;

create table accounts.set_up_links (
  only_one boolean primary key default true check (only_one),
  token_hash text not null,
  made_at timestamptz not null,
  ends_at timestamptz not null
);
