-- a key asks once for each row, which took half the time in which the entries of a long file were written: new entries are judged once for all
-- rows of a statement. Whoever writes them, and whoever takes payers or imports away, waits for the other before any row is held.
alter table payments.entries drop constraint entries_import_id_fkey, drop constraint entries_payer_id_fkey;

create function payments.take_turns() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('payments.entries', 0));
  return null;
end $$;
create trigger take_turns before insert on payments.entries for each statement execute function payments.take_turns();
create trigger take_turns before delete on payments.payers for each statement execute function payments.take_turns();
create trigger take_turns before delete on payments.imports for each statement execute function payments.take_turns();

create function payments.hold_added() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from (select distinct import_id from added) a where not exists (
      select from payments.imports i where i.id = a.import_id)) then
    raise foreign_key_violation using message = 'an entry belongs to no import', schema = 'payments', table = 'entries';
  end if;
  if exists (select from added a where a.payer_id is not null and not exists (
      select from payments.payers p where p.id = a.payer_id)) then
    raise foreign_key_violation using message = 'an entry belongs to no payer', schema = 'payments', table = 'entries';
  end if;
  return null;
end $$;
create trigger hold_added after insert on payments.entries referencing new table as added
  for each statement execute function payments.hold_added();

-- few entries move, and who moves one waits for nobody but who takes its payer or its import away
create function payments.hold_moved() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from payments.imports i where i.id = new.import_id for key share;
  if not found then
    raise foreign_key_violation using message = 'an entry belongs to no import', schema = 'payments', table = 'entries';
  end if;
  perform from payments.payers p where p.id = new.payer_id for key share;
  if not found and new.payer_id is not null then
    raise foreign_key_violation using message = 'an entry belongs to no payer', schema = 'payments', table = 'entries';
  end if;
  return null;
end $$;
create trigger hold_moved after update of import_id, payer_id on payments.entries for each row
  when ((old.import_id, old.payer_id) is distinct from (new.import_id, new.payer_id)) execute function payments.hold_moved();

create function payments.hold_taken_away() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'payers' and exists (select from payments.entries e join gone g on g.id = e.payer_id)
    or tg_table_name = 'imports' and exists (select from payments.entries e join gone g on g.id = e.import_id) then
    raise foreign_key_violation using message = 'entries belong to it', schema = tg_table_schema, table = tg_table_name;
  end if;
  return null;
end $$;
create trigger hold_taken_away after delete on payments.payers referencing old table as gone
  for each statement execute function payments.hold_taken_away();
create trigger hold_taken_away after delete on payments.imports referencing old table as gone
  for each statement execute function payments.hold_taken_away();

create function payments.keep_id() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise foreign_key_violation using message = 'what entries belong to keeps its id', schema = tg_table_schema, table = tg_table_name;
end $$;
create trigger keep_id before update of id on payments.payers for each row when (old.id <> new.id) execute function payments.keep_id();
create trigger keep_id before update of id on payments.imports for each row when (old.id <> new.id) execute function payments.keep_id();
