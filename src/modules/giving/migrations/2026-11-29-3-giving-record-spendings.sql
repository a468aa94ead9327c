-- a fund for work outside the mission is spent with an approval only; its own is taken where a spending names none
alter table giving.funds add column outside_mission boolean not null default false;
alter table giving.funds add column approval_id uuid references governance.approvals;

create table giving.spendings (
  id uuid primary key,
  ref text collate "C" not null unique,
  spent_on date not null,
  amount bigint not null check (amount between 1 and 1000000000000000),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  fund_id uuid not null references giving.funds,
  work text collate "C" not null check (work in ('rescue', 'aid', 'sponsorship', 'education', 'advocacy', 'publishing',
    'relief', 'fundraising', 'administration', 'other')),
  purpose text not null,
  activity_id uuid references activities.activities,
  approval_id uuid references governance.approvals,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index spendings_by_day on giving.spendings (spent_on, id);
create index spendings_by_fund on giving.spendings (fund_id, spent_on, id);
create index spendings_by_work on giving.spendings (work, spent_on, id);
create sequence giving.spending_numbers;
