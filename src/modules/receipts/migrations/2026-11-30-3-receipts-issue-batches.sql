-- receipts of many givers, issued by the worker some at a time; `done` says how far it came, in the transaction that issued
create table receipts.batches (
  id uuid primary key,
  ref text collate "C" not null unique,
  kind text not null check (kind in ('gift', 'year')),
  since_on date not null,
  until_on date not null check (until_on >= since_on),
  channel text,
  fund text,
  language text check (language in ('en', 'ja', 'ko', 'zh')),
  series_id uuid not null references receipts.series,
  sheet text not null,
  sends_mail boolean not null,
  givers integer not null,
  done integer not null default 0 check (done between 0 and givers),
  issued integer not null default 0,
  gifts_left_out integer not null,
  started_at timestamptz not null,
  started_by text not null,
  finished_at timestamptz,
  stopped_at timestamptz,
  stopped_by text,
  failed_at timestamptz,
  check ((stopped_at is null) = (stopped_by is null))
);
create index batches_by_start on receipts.batches (started_at, id);
create sequence receipts.batch_numbers;

-- the givers of a batch in the order of their postal codes, as they were when it began
create table receipts.batch_givers (
  batch_id uuid not null references receipts.batches,
  position integer not null check (position > 0),
  giver_id uuid not null references people.parties,
  primary key (batch_id, position)
);

-- the gifts of its days that got no receipt, and why
create table receipts.left_out (
  batch_id uuid not null references receipts.batches,
  gift_id uuid not null references giving.gifts,
  reason text not null,
  primary key (batch_id, gift_id)
);

alter table receipts.receipts add column batch_id uuid references receipts.batches;
create index receipts_by_batch on receipts.receipts (batch_id, serial) where batch_id is not null;

-- a PDF that was asked for: of a receipt, of a copy of it, or a part of a batch
create table receipts.prints (
  id uuid primary key,
  receipt_id uuid references receipts.receipts,
  copy_id uuid references receipts.copies,
  batch_id uuid references receipts.batches,
  form text not null check (form in ('letters', 'labels')),
  part integer not null default 1 check (part > 0),
  asked_at timestamptz not null,
  asked_by text not null,
  made_at timestamptz,
  failed_at timestamptz,
  sha256 text,
  pages integer,
  check (num_nonnulls(receipt_id, batch_id) = 1),
  check (copy_id is null or receipt_id is not null),
  check (made_at is null or sha256 is not null)
);
create index prints_by_receipt on receipts.prints (receipt_id, asked_at) where receipt_id is not null;
create index prints_by_batch on receipts.prints (batch_id, form, part) where batch_id is not null;
