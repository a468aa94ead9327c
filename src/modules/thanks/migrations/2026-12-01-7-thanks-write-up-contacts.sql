-- that somebody was called or written to, or wishes no contact, with what came of it
create table thanks.contacts (
  id uuid primary key,
  ref text collate "C" not null unique,
  party_id uuid not null references people.parties,
  kind text not null check (kind in ('called', 'wrote', 'met', 'no-contact')),
  made_on date not null,
  outcome text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index contacts_by_party on thanks.contacts (party_id, made_on, id);
create sequence thanks.contact_numbers;
