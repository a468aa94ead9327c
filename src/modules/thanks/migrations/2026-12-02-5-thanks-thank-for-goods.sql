-- goods that somebody gave are thanked for once, as gifts are
create table thanks.covered_goods (
  acknowledgement_id uuid not null references thanks.acknowledgements,
  movement_id uuid not null references aid.movements,
  standing boolean not null default true,
  primary key (acknowledgement_id, movement_id)
);
create unique index covered_goods_once on thanks.covered_goods (movement_id) where standing;
