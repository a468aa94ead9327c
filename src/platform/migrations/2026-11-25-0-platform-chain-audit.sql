-- every line of the audit log holds the hash of the line before it, so that none can be changed, left out or moved unseen

-- the text of a line that is hashed: byte for byte what JSON.stringify makes of the same array
create function platform.audit_text(seq bigint, at timestamptz, actor_id text, action text, subject_id text, fields text[])
returns text language sql stable set search_path = pg_catalog, pg_temp as $$
  select '[' || concat_ws(',',
    to_json(seq::text), to_json(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    to_json(actor_id), to_json(action), coalesce(to_json(subject_id)::text, 'null'), array_to_json(fields)) || ']'
$$;

-- reads the head as the owner, whoever inserts: no policy may hide lines from the owner, or the chain stops
create function platform.chain_audit() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  head record;
begin
  -- held until the end of the transaction: whoever appends next sees this line or knows that it was rolled back
  perform pg_advisory_xact_lock(4711002);
  select a.seq, a.hash into head from platform.audit a order by a.seq desc limit 1;
  new.seq := coalesce(head.seq, 0) + 1;
  new.at := date_trunc('milliseconds', new.at);
  -- before the first line stand 32 zero bytes
  new.hash := sha256(coalesce(head.hash, decode(repeat('00', 32), 'hex')) || convert_to(
    platform.audit_text(new.seq, new.at, new.actor_id, new.action, new.subject_id, new.fields), 'UTF8'));
  return new;
end $$;

create function platform.refuse_change_of_audit() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'the audit log is only ever added to' using errcode = 'insufficient_privilege';
end $$;

alter table platform.audit add column seq bigint, add column hash bytea;
do $$
declare
  line record;
  n bigint := 0;
  h bytea := decode(repeat('00', 32), 'hex');
begin
  update platform.audit set at = date_trunc('milliseconds', at);
  for line in select * from platform.audit order by id loop
    n := n + 1;
    h := sha256(h || convert_to(
      platform.audit_text(n, line.at, line.actor_id, line.action, line.subject_id, line.fields), 'UTF8'));
    update platform.audit set seq = n, hash = h where id = line.id;
  end loop;
end $$;

drop index platform.audit_by_time, platform.audit_by_subject;
alter table platform.audit drop constraint audit_pkey, drop column id,
  alter column seq set not null, alter column hash set not null,
  add constraint audit_pkey primary key (seq),
  add constraint audit_at_is_writable check (at >= '0001-01-01 UTC' and at < '10000-01-01 UTC'),
  add constraint audit_fields_are_a_list check (array_position(fields, null) is null and coalesce(array_ndims(fields), 1) = 1);
create index audit_by_time on platform.audit (at, seq);
create index audit_by_subject on platform.audit (subject_id, at, seq) where subject_id is not null;
create index audit_by_actor on platform.audit (actor_id, at, seq);
create index audit_by_action on platform.audit (action, at, seq);

create trigger chain before insert on platform.audit for each row execute function platform.chain_audit();
create trigger only_added_to before update or delete or truncate on platform.audit
  for each statement execute function platform.refuse_change_of_audit();
