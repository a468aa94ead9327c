create schema thanks;

-- how gifts of a currency are thanked for from an amount on, from a day on until the next rule of that amount
create table thanks.rules (
  id uuid primary key,
  ref text collate "C" not null unique,
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  from_amount bigint not null check (from_amount between 0 and 1000000000000000),
  since_on date not null,
  way text not null check (way in ('email', 'letter', 'phone', 'none')),
  by_whom text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index rules_once on thanks.rules (currency, from_amount, since_on) where voided_at is null;
create sequence thanks.rule_numbers;

-- how somebody wishes to be thanked; of several the one said last holds
create table thanks.wishes (
  id uuid primary key,
  ref text collate "C" not null unique,
  party_id uuid not null references people.parties,
  way text not null check (way in ('email', 'letter', 'phone', 'none')),
  said_on date not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index wishes_by_party on thanks.wishes (party_id, said_on, id);
create sequence thanks.wish_numbers;

create table thanks.acknowledgements (
  id uuid primary key,
  ref text collate "C" not null unique,
  giver_id uuid not null references people.parties,
  thanked_on date not null,
  way text not null check (way in ('email', 'letter', 'phone', 'in-person')),
  language text not null check (language in ('en', 'ja', 'ko', 'zh')),
  by_whom text,
  note text,
  -- what was written, where the product wrote it
  subject text,
  body text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index acknowledgements_by_day on thanks.acknowledgements (thanked_on, id);
create index acknowledgements_by_giver on thanks.acknowledgements (giver_id, thanked_on, id);
create sequence thanks.acknowledgement_numbers;

-- a gift is thanked for once
create table thanks.covered (
  acknowledgement_id uuid not null references thanks.acknowledgements,
  gift_id uuid not null references giving.gifts,
  standing boolean not null default true,
  primary key (acknowledgement_id, gift_id)
);
create unique index covered_once on thanks.covered (gift_id) where standing;

create table thanks.versions (like platform.versions including all);
