create schema giving;

create table giving.funds (
  id uuid primary key,
  ref text not null unique,
  code text not null unique,
  names jsonb not null check (names ? 'en'),
  purpose text,
  opened_on date,
  voided_at timestamptz
);

create table giving.fund_closures (
  fund_id uuid primary key references giving.funds,
  closed_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null
);

create table giving.gifts (
  id uuid primary key,
  ref text collate "C" not null unique,
  received_on date not null,
  amount bigint not null check (amount between 1 and 1000000000000000),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  channel text collate "C" not null
    check (channel in ('paypal', 'bank', 'postal', 'cash', 'card', 'cheque', 'affiliate', 'ticket', 'other')),
  fund_id uuid not null references giving.funds,
  frequency text not null check (frequency in ('one-time', 'monthly')),
  giver_id uuid,
  anonymous boolean not null default false,
  designation text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index gifts_by_day on giving.gifts (received_on, id);
-- serves every filter, figure and evidence page without a look at the table
create index gifts_by_kind on giving.gifts (channel, currency, fund_id, received_on, id) include (amount, voided_at);
create sequence giving.gift_numbers;

-- each channel, currency and fund that gifts have together: one hop through the index for each, however many gifts there are
create view giving.kinds as
  with recursive kinds as (
    (select channel, currency, fund_id from giving.gifts order by channel, currency, fund_id limit 1)
    union all
    select n.channel, n.currency, n.fund_id from kinds k cross join lateral (
      select g.channel, g.currency, g.fund_id from giving.gifts g
      where (g.channel, g.currency, g.fund_id) > (k.channel, k.currency, k.fund_id)
      order by g.channel, g.currency, g.fund_id limit 1
    ) n
  )
  select channel, currency, fund_id from kinds;

create table giving.refunds (
  id uuid primary key,
  gift_id uuid not null references giving.gifts,
  refunded_on date not null,
  amount bigint not null check (amount > 0),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index refunds_by_gift on giving.refunds (gift_id);
create index refunds_by_day on giving.refunds (refunded_on, id);

create table giving.versions (like platform.versions including all);
