create sequence people.household_numbers;

-- persons who share their living: one giver for the law, one letter for the post
create table people.households (
  id uuid primary key,
  ref text not null unique,
  -- as it is addressed
  name text not null,
  sort_name text collate "C" not null,
  language text,
  -- whose present address is that of the household
  address_of uuid references people.parties,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index households_by_name on people.households (sort_name, id);

-- one row for each time that somebody lived there; the last day is one of living there
create table people.household_members (
  id uuid primary key,
  household_id uuid not null references people.households,
  party_id uuid not null references people.parties,
  since date not null,
  until date check (until >= since),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index household_members_by_household on people.household_members (household_id, since, id);
create index household_members_by_party on people.household_members (party_id);

-- persons of one address and family name who are no household
create table people.live_apart (
  one_id uuid not null references people.parties,
  other_id uuid not null references people.parties check (other_id > one_id),
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (one_id, other_id)
);

-- who may share a home is looked for by where they live
create index addresses_by_home on people.addresses (lower(lines), (coalesce(postal_code, '')), (coalesce(country, '')))
  where position = 0 and lines is not null;

-- the household of each person today, merges followed. Today has begun somewhere on Earth; of two the later one counts
create view people.household_of as
  select distinct on (p.id) p.id as party_id, h.id as household_id, h.ref, h.name
  from people.household_members m
    join people.households h on h.id = m.household_id and h.voided_at is null
    join people.parties own on own.id = m.party_id
    join people.parties p on p.current_id = own.current_id
  where m.voided_at is null and m.since <= (now() at time zone 'UTC' + interval '14 hours')::date
    and coalesce(m.until, 'infinity') >= (now() at time zone 'UTC' - interval '12 hours')::date
  order by p.id, m.since desc, m.id;
