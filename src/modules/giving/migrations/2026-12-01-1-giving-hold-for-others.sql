-- money that came for another organisation, and what was passed on to it: no gift, no income, and apart from all that is
create table giving.held_moves (
  id uuid primary key,
  ref text collate "C" not null unique,
  kind text collate "C" not null check (kind in ('held', 'passed-on')),
  moved_on date not null,
  amount bigint not null check (amount between 1 and 1000000000000000),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  owner_id uuid not null references people.parties,
  giver_id uuid references people.parties,
  -- the gift as which it had been recorded, void since
  gift_id uuid references giving.gifts,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check (kind = 'held' or (giver_id is null and gift_id is null))
);
create index held_moves_by_day on giving.held_moves (moved_on, id);
create index held_moves_by_owner on giving.held_moves (owner_id, currency, moved_on, id);
create unique index held_moves_once on giving.held_moves (gift_id) where voided_at is null;
create sequence giving.held_move_numbers;
