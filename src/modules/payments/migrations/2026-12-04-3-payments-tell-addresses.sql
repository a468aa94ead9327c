-- the address of a payer is the one that the latest payment tells: when, which payment, and whether the payer typed it on our own form
alter table payments.payers
  add column address_at timestamptz,
  add column address_ref text collate "C",
  add column address_typed boolean not null default false,
  -- whether a person has to say if it is where the party lives
  add column address_state text check (address_state in ('waiting', 'taken', 'left')),
  add column address_told_at timestamptz,
  add column address_told_by text;
create index payers_by_waiting_address on payments.payers (coalesce(address_at, 'epoch'::timestamptz), id)
  where address_state = 'waiting';
