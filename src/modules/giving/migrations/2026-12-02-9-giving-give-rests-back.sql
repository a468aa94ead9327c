-- what was left of a fund that ended, given back to its givers in one currency: all refunds of it at once, or none
create table giving.give_backs (
  id uuid primary key,
  ref text collate "C" not null unique,
  fund_id uuid not null references giving.funds,
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  -- what was left of the fund when it was divided
  rest bigint not null check (rest > 0),
  given_back_on date not null,
  reason text not null,
  -- the resolution by which the parts that cannot go back went to another fund; null where all went back
  resolution_id uuid references governance.resolutions,
  -- the digest of the division that was looked at: the same one is done once
  seen text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index give_backs_by_fund on giving.give_backs (fund_id, given_back_on, id);
create unique index give_backs_once on giving.give_backs (fund_id, seen) where voided_at is null;
create sequence giving.give_back_numbers;

-- the part of each gift, with why it could not go back
create table giving.give_back_parts (
  give_back_id uuid not null references giving.give_backs,
  gift_id uuid not null references giving.gifts,
  -- what was left of the gift, and its part of the rest
  left_amount bigint not null check (left_amount > 0),
  amount bigint not null check (amount between 0 and left_amount),
  kept text check (kept in ('anonymous', 'nobody', 'no-address')),
  primary key (give_back_id, gift_id)
);
create index give_back_parts_by_gift on giving.give_back_parts (gift_id);

alter table giving.refunds add column give_back_id uuid references giving.give_backs;
create index refunds_by_give_back on giving.refunds (give_back_id) where give_back_id is not null;
alter table giving.fund_rests add column give_back_id uuid references giving.give_backs;
create index fund_rests_by_give_back on giving.fund_rests (give_back_id) where give_back_id is not null;
