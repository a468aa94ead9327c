-- who is assigned to an operation: a row a turn of duty, ended and never deleted
create table operations.assignments (
  id uuid primary key,
  operation_id uuid not null references operations.operations,
  account_id text not null,
  assigned_at timestamptz not null,
  assigned_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index assignments_in_force on operations.assignments (operation_id, account_id) where ended_at is null;
create index assignments_by_account on operations.assignments (account_id) where ended_at is null;
