-- promises of regular gifts; what keeps one is a gift that names it
create table giving.pledges (
  id uuid primary key,
  ref text collate "C" not null unique,
  payer_id uuid not null references people.parties,
  amount bigint not null check (amount between 1 and 1000000000000000),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  frequency text not null check (frequency in ('monthly', 'quarterly', 'yearly')),
  fund_id uuid references giving.funds,
  started_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index pledges_by_day on giving.pledges (started_on, id);
create index pledges_by_payer on giving.pledges (payer_id, started_on, id);
create sequence giving.pledge_numbers;

-- the last day of a pledge; taken back, it stays in the versions of the pledge
create table giving.pledge_endings (
  pledge_id uuid primary key references giving.pledges,
  ended_on date not null,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null
);

alter table giving.gifts add column pledge_id uuid references giving.pledges;
create index gifts_by_pledge on giving.gifts (pledge_id, received_on, id) where pledge_id is not null;
