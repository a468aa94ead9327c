-- a receipt goes to an address once
create table receipts.mails (
  id uuid primary key,
  receipt_id uuid not null references receipts.receipts,
  address text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  sent_at timestamptz,
  failed_at timestamptz,
  unique (receipt_id, address)
);
