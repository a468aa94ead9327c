-- What a site holds of a lot by all its entries, and the days between which that changed. Most lots were used up long ago: the
-- stock of a day follows from the few that were not, without adding up every entry there ever was.
create table aid.holdings (
  lot_id uuid not null references aid.lots,
  site_id uuid not null references aid.sites,
  item_id uuid not null references aid.items,
  quantity bigint not null,
  first_day date not null,
  last_day date not null,
  primary key (lot_id, site_id)
);
create index holdings_left on aid.holdings (item_id, site_id) where quantity <> 0;
create index holdings_by_last_day on aid.holdings (last_day, first_day);

-- The days only ever grow apart: a stretch that is too wide makes an answer slower, not wrong.
create function aid.add_to_holdings() returns trigger language plpgsql as $$
begin
  insert into aid.holdings as h (lot_id, site_id, item_id, quantity, first_day, last_day)
  select lot_id, site_id, item_id, sum(quantity), min(day), max(day) from now_there where not voided
  group by lot_id, site_id, item_id order by lot_id, site_id
  on conflict (lot_id, site_id) do update set quantity = h.quantity + excluded.quantity,
    first_day = least(h.first_day, excluded.first_day), last_day = greatest(h.last_day, excluded.last_day);
  return null;
end $$;

create function aid.take_from_holdings() returns trigger language plpgsql as $$
begin
  update aid.holdings h set quantity = h.quantity - e.quantity
  from (select lot_id, site_id, sum(quantity)::bigint as quantity from once_there where not voided group by lot_id, site_id) e
  where h.lot_id = e.lot_id and h.site_id = e.site_id;
  return null;
end $$;

create trigger a_entries_added after insert on aid.entries
  referencing new table as now_there for each statement execute function aid.add_to_holdings();
create trigger a_entries_gone after delete on aid.entries
  referencing old table as once_there for each statement execute function aid.take_from_holdings();
create trigger a_entries_unmade after update on aid.entries
  referencing old table as once_there for each statement execute function aid.take_from_holdings();
create trigger b_entries_remade after update on aid.entries
  referencing new table as now_there for each statement execute function aid.add_to_holdings();

insert into aid.holdings
select lot_id, site_id, item_id, sum(quantity), min(day), max(day) from aid.entries where not voided
group by lot_id, site_id, item_id;

-- the movements of an item or a site, newest first; each entry lies on the last day of its movement's date
drop index aid.entries_by_site;
create index entries_by_site on aid.entries (site_id, day, movement_id) include (item_id);
create index entries_by_item on aid.entries (item_id, day, movement_id) include (site_id);
