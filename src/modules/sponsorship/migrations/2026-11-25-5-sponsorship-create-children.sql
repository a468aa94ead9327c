create schema sponsorship;

create sequence sponsorship.child_numbers;
create sequence sponsorship.sponsorship_numbers;
create sequence sponsorship.payment_numbers;
create sequence sponsorship.headcount_numbers;

-- nothing that tells who or where a child is: the sealed file comes with the vault; the date is that of the entry
create table sponsorship.children (
  id uuid primary key,
  code text collate "C" not null unique,
  kind text not null check (kind in ('orphan', 'second-generation', 'other')),
  birth_year integer check (birth_year between 1900 and 2100),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);

create table sponsorship.schoolings (
  child_id uuid not null references sponsorship.children,
  position integer not null,
  stage text not null
    check (stage in ('pre-school', 'primary', 'middle', 'high', 'vocational', 'university', 'none')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  primary key (child_id, position)
);

create table sponsorship.registrations (
  child_id uuid not null references sponsorship.children,
  position integer not null,
  registration text not null check (registration in ('none', 'applied', 'granted', 'refused', 'lost')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  primary key (child_id, position)
);

create table sponsorship.exits (
  child_id uuid not null references sponsorship.children,
  position integer not null,
  reason text not null check (reason in
    ('finished-school', 'moved-on', 'reached-safety', 'with-parent', 'lost-contact', 'died', 'other')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  primary key (child_id, position)
);
create unique index exits_in_force on sponsorship.exits (child_id) where voided_at is null;

-- without a child: for the whole programme; the date is that of the beginning
create table sponsorship.sponsorships (
  id uuid primary key,
  ref text collate "C" not null unique,
  child_id uuid references sponsorship.children,
  sponsor_id uuid not null references people.parties,
  payer_id uuid references people.parties,
  correspondent_id uuid references people.parties,
  pledge_id uuid references giving.pledges,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index sponsorships_by_day on sponsorship.sponsorships (date_start, id);
create index sponsorships_by_child on sponsorship.sponsorships (child_id) where child_id is not null;
create index sponsorships_by_sponsor on sponsorship.sponsorships (sponsor_id, date_start, id);

create table sponsorship.endings (
  sponsorship_id uuid not null references sponsorship.sponsorships,
  position integer not null,
  reason text not null check (reason in ('sponsor-stopped', 'child-left', 'paired', 'changed', 'other')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  primary key (sponsorship_id, position)
);
create unique index endings_in_force on sponsorship.endings (sponsorship_id) where voided_at is null;

-- without a child: for the group
create table sponsorship.payments (
  id uuid primary key,
  ref text collate "C" not null unique,
  child_id uuid references sponsorship.children,
  paid_on date not null,
  amount bigint not null check (amount between 1 and 1000000000000000),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  purpose text not null check (purpose in ('school-fees', 'living', 'medical')),
  carrier text collate "C" not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index payments_by_day on sponsorship.payments (paid_on, id);
create index payments_by_child on sponsorship.payments (child_id, paid_on, id) where child_id is not null;

create table sponsorship.confirmations (
  payment_id uuid not null references sponsorship.payments,
  position integer not null,
  confirmed_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  primary key (payment_id, position)
);
create unique index confirmations_in_force on sponsorship.confirmations (payment_id) where voided_at is null;

-- what staff told: so many at a date, or so many from the beginning of a year up to a date
create table sponsorship.headcounts (
  id uuid primary key,
  ref text collate "C" not null unique,
  kind text not null check (kind in ('at-date', 'since')),
  since_year integer check (since_year between 1900 and 2100),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  number bigint not null check (number > 0),
  qualifier text not null check (qualifier in ('exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several')),
  source text not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((kind = 'since') = (since_year is not null))
);
create index headcounts_by_day on sponsorship.headcounts (date_end, id);

create table sponsorship.versions (like platform.versions including all);
