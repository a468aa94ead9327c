-- from which amount on a gift is a large one, by currency, from a day on until the next bound of that currency
create table giving.large_gift_bounds (
  id uuid primary key,
  ref text collate "C" not null unique,
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount between 1 and 1000000000000000),
  since_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index large_gift_bounds_once on giving.large_gift_bounds (currency, since_on) where voided_at is null;
create sequence giving.large_gift_bound_numbers;

-- large gifts are few: found by amount, whatever the number of others
create index gifts_by_amount on giving.gifts (currency, amount, received_on, id)
  where frequency = 'one-time' and voided_at is null;
