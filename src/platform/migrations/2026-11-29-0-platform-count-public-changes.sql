-- what the public site shows, as one number: its pages are kept for as long as this is the same
create table platform.public_version (
  only_one boolean primary key default true check (only_one),
  version bigint not null,
  -- the transaction that counted last, which counts once however many rows it changes
  counted_by xid8
);
insert into platform.public_version (version) values (1);

-- for deferred triggers of tables that the public site reads: at the commit, so that nobody waits for anybody's work
create function platform.count_public_change() returns trigger language plpgsql as $$
begin
  update platform.public_version set version = version + 1, counted_by = pg_current_xact_id()
    where counted_by is distinct from pg_current_xact_id();
  return null;
end $$;
