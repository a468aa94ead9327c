-- what the provider kept, where it is known
alter table giving.gifts add column fee bigint;
-- refunds that a statement tells of are known by its reference
alter table giving.refunds add column statement_ref text collate "C" unique;

-- who caused a gift that somebody else paid, as the statement tells it and, where it is known, who that is
create table giving.soft_credits (
  gift_id uuid primary key references giving.gifts,
  name text,
  email text,
  party_id uuid references people.parties
);
