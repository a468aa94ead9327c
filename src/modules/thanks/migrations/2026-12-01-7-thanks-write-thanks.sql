-- words for thanks on an occasion, by language; the product's own stand in where there are none
create table thanks.templates (
  id uuid primary key,
  ref text collate "C" not null unique,
  occasion text not null check (occasion in ('any', 'first', 'large', 'regular', 'after-pause')),
  subjects jsonb not null check (subjects <> '{}'),
  bodies jsonb not null check (bodies <> '{}'),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index templates_once on thanks.templates (occasion) where voided_at is null;
create sequence thanks.template_numbers;

-- thanks go to an address once
create table thanks.mails (
  id uuid primary key,
  acknowledgement_id uuid not null references thanks.acknowledgements,
  address text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  sent_at timestamptz,
  failed_at timestamptz,
  unique (acknowledgement_id, address)
);
create index mails_failed on thanks.mails (failed_at) where failed_at is not null and sent_at is null;

create table thanks.prints (
  id uuid primary key,
  asked_at timestamptz not null,
  asked_by text not null,
  made_at timestamptz,
  failed_at timestamptz,
  sha256 text,
  pages integer
);

-- the letters of a print, each as it goes to paper
create table thanks.letters (
  print_id uuid not null references thanks.prints,
  position integer not null,
  acknowledgement_id uuid not null references thanks.acknowledgements,
  printed jsonb not null,
  primary key (print_id, position)
);
create index letters_by_thanks on thanks.letters (acknowledgement_id);
