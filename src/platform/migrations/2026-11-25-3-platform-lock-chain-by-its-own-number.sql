-- the chain is locked by a number of its own; 4711002 is taken by the settling of rights
create or replace function platform.chain_audit() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  head record;
begin
  -- held until the end of the transaction: whoever appends next sees this line or knows that it was rolled back
  perform pg_advisory_xact_lock(4711010);
  select a.seq, a.hash into head from platform.audit a order by a.seq desc limit 1;
  new.seq := coalesce(head.seq, 0) + 1;
  new.at := date_trunc('milliseconds', new.at);
  -- before the first line stand 32 zero bytes
  new.hash := sha256(coalesce(head.hash, decode(repeat('00', 32), 'hex')) || convert_to(
    platform.audit_text(new.seq, new.at, new.actor_id, new.action, new.subject_id, new.fields), 'UTF8'));
  return new;
end $$;
