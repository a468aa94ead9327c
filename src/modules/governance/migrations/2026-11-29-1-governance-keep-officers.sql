create table governance.officers (
  id uuid primary key,
  ref text not null unique,
  party_id uuid not null references people.parties,
  office text not null check (office in ('chair', 'vice-chair', 'board-member', 'auditor', 'adviser')),
  began_on date not null,
  -- the day until which the term runs, which ends nothing by itself
  term_until date check (term_until >= began_on),
  -- the last row of endings, repeated here; the last day is one of the office
  ended_on date check (ended_on >= began_on),
  resolution_id uuid references governance.resolutions,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index officers_by_day on governance.officers (began_on, id);
create index officers_by_party on governance.officers (party_id);

create table governance.authorisations (
  id uuid primary key,
  ref text not null unique,
  titles jsonb not null check (titles <> '{}'),
  authority text not null,
  number text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);

-- how an authorisation came to stand as it does; a void row was said by mistake
create table governance.authorisation_states (
  authorisation_id uuid not null references governance.authorisations,
  position integer not null,
  state text not null check (state in ('applied', 'granted', 'renewed', 'refused', 'expired', 'revoked')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  -- the last day of what was granted or renewed; none where it goes on
  valid_until date check (valid_until >= date_start),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  primary key (authorisation_id, position),
  check (valid_until is null or state in ('granted', 'renewed'))
);
create index authorisation_states_by_day on governance.authorisation_states (state, date_start);
