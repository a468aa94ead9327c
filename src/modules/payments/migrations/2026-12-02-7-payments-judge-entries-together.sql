-- a key asks once for each row, which takes a third of the time of a long file: these two are asked once for all rows of a statement.
-- Whoever writes entries, and whoever takes payers or imports away, waits for the other.
alter table payments.entries drop constraint entries_import_id_fkey, drop constraint entries_payer_id_fkey;

create function payments.hold_entries() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('payments.entries', 0));
  if exists (select from (select distinct import_id from told) t where not exists (
      select from payments.imports i where i.id = t.import_id)) then
    raise foreign_key_violation using message = 'an entry belongs to no import', schema = 'payments', table = 'entries';
  end if;
  if exists (select from told t where t.payer_id is not null and not exists (
      select from payments.payers p where p.id = t.payer_id)) then
    raise foreign_key_violation using message = 'an entry belongs to no payer', schema = 'payments', table = 'entries';
  end if;
  return null;
end $$;
create trigger hold_added after insert on payments.entries referencing new table as told
  for each statement execute function payments.hold_entries();
create trigger hold_changed after update on payments.entries referencing new table as told
  for each statement execute function payments.hold_entries();

create function payments.hold_payers() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('payments.entries', 0));
  if exists (select from payments.entries e join gone g on g.id = e.payer_id) then
    raise foreign_key_violation using message = 'entries belong to this payer', schema = 'payments', table = 'payers';
  end if;
  return null;
end $$;
create trigger hold_deleted after delete on payments.payers referencing old table as gone
  for each statement execute function payments.hold_payers();

create function payments.hold_imports() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('payments.entries', 0));
  if exists (select from payments.entries e join gone g on g.id = e.import_id) then
    raise foreign_key_violation using message = 'entries belong to this import', schema = 'payments', table = 'imports';
  end if;
  return null;
end $$;
create trigger hold_deleted after delete on payments.imports referencing old table as gone
  for each statement execute function payments.hold_imports();

create function payments.keep_id() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise foreign_key_violation using message = 'what entries belong to keeps its id', schema = tg_table_schema, table = tg_table_name;
end $$;
create trigger keep_id before update of id on payments.payers for each row when (old.id <> new.id) execute function payments.keep_id();
create trigger keep_id before update of id on payments.imports for each row when (old.id <> new.id) execute function payments.keep_id();
