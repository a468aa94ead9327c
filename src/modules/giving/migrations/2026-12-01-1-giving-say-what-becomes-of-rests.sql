-- for whom and where a fund is, until when it may be spent, and what happens to what is left of it then
alter table giving.funds add column scope text;
alter table giving.funds add column spend_until date;
alter table giving.funds add column rest text collate "C"
  check (rest in ('other-fund', 'general', 'back-to-givers', 'ask-givers', 'board'));
alter table giving.funds add column rest_fund_id uuid references giving.funds check (rest_fund_id <> id);
alter table giving.funds add constraint funds_rest check ((rest is not distinct from 'other-fund') = (rest_fund_id is not null));

-- what was left of a fund that ended, moved to another one; what goes back to givers is a refund of their gifts
create table giving.fund_rests (
  id uuid primary key,
  ref text collate "C" not null unique,
  fund_id uuid not null references giving.funds,
  to_fund_id uuid not null references giving.funds check (to_fund_id <> fund_id),
  moved_on date not null,
  amount bigint not null check (amount between 1 and 1000000000000000),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index fund_rests_by_fund on giving.fund_rests (fund_id, moved_on, id);
create index fund_rests_by_target on giving.fund_rests (to_fund_id, moved_on, id);
create sequence giving.fund_rest_numbers;

create view giving.fund_rest_facts as
  select id as rest_id, ref, fund_id, to_fund_id, moved_on, amount, currency from giving.fund_rests where voided_at is null;
