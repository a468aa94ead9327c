create table governance.dues (
  id uuid primary key,
  ref text not null unique,
  member_id uuid not null references governance.members,
  fiscal_year_id uuid not null references organisation.fiscal_years,
  -- minor units; 0 is said of a member who owes nothing
  minor bigint not null check (minor between 0 and 1000000000000000),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  due_on date,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index dues_by_year on governance.dues (fiscal_year_id, id);
create unique index dues_once_a_year on governance.dues (member_id, fiscal_year_id) where voided_at is null;

-- what members owe, for modules above to join; whether it was paid is told there
create view governance.due_refs as
  select d.id as due_id, d.ref, d.member_id, m.party_id, d.fiscal_year_id, d.minor, d.currency, d.due_on,
    d.voided_at is not null or m.voided_at is not null as voided
  from governance.dues d join governance.members m on m.id = d.member_id;
