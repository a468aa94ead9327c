create schema payments;

-- one act of bringing files in; taken back, it stays as a row
create table payments.imports (
  id uuid primary key,
  ref text collate "C" not null unique,
  imported_at timestamptz not null,
  imported_by text not null,
  undone_at timestamptz,
  undone_by text,
  undone_why text
);
create index imports_by_time on payments.imports (imported_at desc, id);
create sequence payments.import_numbers;

create table payments.import_files (
  import_id uuid not null references payments.imports,
  position smallint not null,
  sha256 text not null,
  name text not null,
  layout text not null,
  reading jsonb not null,
  rows bigint not null,
  primary key (import_id, position)
);

-- who pays, as statements tell it; the id is made of what tells payers apart, so that it is the same in every file
create table payments.payers (
  id uuid primary key,
  name text not null,
  email text not null,
  provider_id text not null,
  organisation boolean not null,
  phone text not null,
  lines text not null,
  postal_code text not null,
  locality text not null,
  region text not null,
  country text not null check (country ~ '^([A-Z]{2})?$'),
  -- only a name, which others may bear too: each gift of such a payer waits for a person
  by_name_only boolean not null,
  party_id uuid references people.parties,
  how text check (how in ('matched', 'created', 'chosen', 'nobody')),
  score integer,
  evidence text[],
  decided_at timestamptz,
  decided_by text,
  check ((how is null) = (decided_at is null))
);
create index payers_by_party on payments.payers (party_id) where party_id is not null;

-- every row of every statement, once
create table payments.entries (
  ref text collate "C" primary key,
  -- also the id of the gift that the payment becomes
  id uuid not null,
  import_id uuid not null references payments.imports,
  file smallint not null,
  line integer not null,
  alias text collate "C",
  at timestamptz,
  received_on date not null,
  kind text collate "C" not null check (kind in ('payment', 'refund', 'chargeback', 'reinstated', 'fee', 'conversion',
    'funding', 'transfer', 'hold', 'authorisation', 'update', 'item', 'outgoing', 'other')),
  state smallint not null check (state between 0 and 2),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  gross bigint not null,
  fee bigint,
  refunded bigint not null,
  related text collate "C",
  payer_id uuid references payments.payers,
  soft_name text,
  soft_email text,
  anonymous boolean not null,
  message text,
  subject text,
  fund text,
  monthly boolean not null,
  channel text collate "C" not null
    check (channel in ('paypal', 'bank', 'postal', 'cash', 'card', 'cheque', 'affiliate', 'other')),
  guessed boolean not null,
  -- who gave it was not known when it came
  giver_open boolean not null
);
-- rows of an import lie beside each other
create index entries_by_import on payments.entries using brin (import_id);
create index entries_by_alias on payments.entries (alias) where alias is not null;
create index entries_by_related on payments.entries (related) where related is not null;
create index entries_by_payer on payments.entries (payer_id) where giver_open;

-- imports that saw rows which an earlier one had brought: the earlier one is not undone before them
create table payments.overlaps (
  import_id uuid not null references payments.imports,
  earlier_id uuid not null references payments.imports,
  rows bigint not null,
  primary key (import_id, earlier_id)
);

-- what a person told of files that no layout fits, by their header
create table payments.mappings (
  id uuid primary key,
  source text collate "C" not null unique,
  header text[] not null,
  mapping jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);

-- what came in, as gifts take it up (`fee` with what other rows tell of it, `own_fee` without); `returned` what went back of it, by the
-- reference of the payment; `tellings` which imports tell more of a payment, and which brought it
create view payments.incoming as
  select e.ref, e.id, e.import_id, e.received_on, e.gross as amount, e.currency,
    e.fee + coalesce((select sum(coalesce(f.fee, 0) + case when f.kind = 'fee' then -f.gross else 0 end)
      from payments.entries f where (f.related = e.ref or f.related = e.alias) and f.state = 2), 0)::bigint as fee,
    e.fee as own_fee, e.refunded, e.alias, e.payer_id, p.party_id, e.anonymous or e.payer_id is null as anonymous, e.message, e.subject, e.fund,
    e.monthly, e.channel, e.soft_name, e.soft_email
  from payments.entries e left join payments.payers p on p.id = e.payer_id
  where e.kind = 'payment' and e.state = 2 and e.gross > 0;

create view payments.returned as
  select e.ref, e.id, e.import_id, e.received_on, e.kind, -e.gross as amount, e.currency, p.ref as payment_ref
  from payments.entries e join payments.entries p on p.ref = e.related
  where e.kind in ('refund', 'chargeback', 'reinstated') and e.state = 2 and p.kind = 'payment'
  union all
  select e.ref, e.id, e.import_id, e.received_on, e.kind, -e.gross, e.currency, p.ref
  from payments.entries e join payments.entries p on p.alias = e.related
  where e.kind in ('refund', 'chargeback', 'reinstated') and e.state = 2 and p.kind = 'payment';

create view payments.tellings as
  select e.import_id, p.ref as payment_ref, p.import_id as payment_import_id from payments.entries e join payments.entries p on p.ref = e.related
  union all
  select e.import_id, p.ref, p.import_id from payments.entries e join payments.entries p on p.alias = e.related;
