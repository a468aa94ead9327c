create schema aid;

create table aid.items (
  id uuid primary key,
  ref text not null unique,
  code text not null unique,
  names jsonb not null check (names ? 'en'),
  unit text not null,
  kind text not null check (kind in ('goods', 'kit')),
  voided_at timestamptz
);

create table aid.kit_parts (
  kit_id uuid not null references aid.items,
  item_id uuid not null references aid.items,
  quantity bigint not null check (quantity > 0),
  primary key (kit_id, item_id)
);

-- a site is known by its code; there is no place for an address
create table aid.sites (
  id uuid primary key,
  ref text not null unique,
  code text not null unique,
  note text,
  opened_on date,
  voided_at timestamptz
);

create table aid.site_closures (
  site_id uuid primary key references aid.sites,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  reason text not null check (reason in ('forced', 'moved', 'finished', 'other')),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null
);

create table aid.lots (
  id uuid primary key,
  code text not null unique,
  item_id uuid not null references aid.items,
  expires_on date
);
create index lots_by_item on aid.lots (item_id, id);
create sequence aid.lot_numbers;

create table aid.movements (
  id uuid primary key,
  ref text not null unique,
  kind text not null check (kind in ('opening', 'received', 'shipped', 'handed-over', 'lost', 'assembled')),
  scope text not null check (scope in ('mission', 'relief')),
  reason text check (reason in ('lost', 'stolen', 'confiscated', 'damaged', 'expired', 'lent')),
  counterpart text,
  note text,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((kind = 'lost') = (reason is not null))
);
create index movements_by_day on aid.movements (date_end, id);
create index movements_by_kind on aid.movements (kind, date_end, id);
create sequence aid.movement_numbers;

-- what a movement does to the stock: each lot at each site, plus or minus, from the last day of the movement's date
create table aid.entries (
  movement_id uuid not null references aid.movements,
  position integer not null,
  lot_id uuid not null references aid.lots,
  item_id uuid not null references aid.items,
  site_id uuid not null references aid.sites,
  quantity bigint not null check (quantity <> 0),
  day date not null,
  voided boolean not null default false,
  primary key (movement_id, position)
);
create index entries_by_stock on aid.entries (item_id, site_id, lot_id, day) include (quantity) where not voided;
create index entries_by_lot on aid.entries (lot_id, site_id, day);
create index entries_by_site on aid.entries (site_id, day);

create table aid.versions (like platform.versions including all);
