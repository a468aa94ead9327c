-- what the public site takes in and cannot read; the worker takes it up and empties it
create table applications.intake (
  -- hash of the form's token: a form that is sent twice is one
  key text collate "C" primary key check (length(key) between 20 and 100),
  profile_id uuid not null references applications.profiles,
  -- keyed hash of the network address
  visitor text collate "C" not null check (length(visitor) between 20 and 100),
  -- null once it is taken up
  told jsonb check (length(told::text) < 20000),
  received_at timestamptz not null,
  taken_at timestamptz,
  check ((told is null) = (taken_at is not null))
);
create index intake_waiting on applications.intake (received_at, key) where taken_at is null;
create index intake_taken on applications.intake (taken_at) where taken_at is not null;

create table applications.intake_visits (
  id bigint generated always as identity primary key,
  visitor text collate "C" not null,
  at timestamptz not null
);
create index intake_visits_by_visitor on applications.intake_visits (visitor, at);
create index intake_visits_by_time on applications.intake_visits (at);

-- counts as the owner, whoever inserts: an address may apply five times in an hour and twenty times in a day, and all
-- addresses together a thousand times in a day
create function applications.count_visit() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  clock timestamptz := clock_timestamp();
begin
  new.taken_at := null;
  if exists (select from applications.intake where key = new.key) then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('applications.intake ' || new.visitor, 0));
  delete from applications.intake_visits where at < clock - interval '1 day';
  if (select count(*) from applications.intake_visits where visitor = new.visitor and at > clock - interval '1 hour') >= 5
    or (select count(*) from applications.intake_visits where visitor = new.visitor) >= 20
    or (select count(*) from applications.intake_visits) >= 1000
  then raise exception 'too many applications' using errcode = 'WS429'; end if;
  insert into applications.intake_visits (visitor, at) values (new.visitor, clock);
  return new;
end $$;
create trigger count_visit before insert on applications.intake for each row execute function applications.count_visit();

-- for how long what was declined, withdrawn or taken out is kept, in days
create table applications.settings (
  id uuid primary key,
  only_one boolean not null default true unique check (only_one),
  erase_after bigint not null check (erase_after between 1 and 3650)
);

-- what the public site shows: its pages are kept until one of these changes
create constraint trigger counts_public_change after insert or update or delete on applications.profiles
  deferrable initially deferred for each row execute function platform.count_public_change();
create constraint trigger counts_public_change after insert or update or delete on applications.criteria
  deferrable initially deferred for each row execute function platform.count_public_change();
create constraint trigger counts_public_change after insert or update or delete on applications.settings
  deferrable initially deferred for each row execute function platform.count_public_change();
