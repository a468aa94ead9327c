-- the planner knows nothing of rows that are not committed, and takes their tables for empty where a vacuum looked at them meanwhile; whoever
-- writes many lets it look again
create function payments.look_again() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze payments.entries (import_id, payer_id, kind, state, gross, fund, related, alias, refunded);
  analyze payments.payers (id, party_id);
end $$;
