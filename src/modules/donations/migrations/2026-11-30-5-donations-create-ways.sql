create schema donations;
create table donations.versions (like platform.versions including all);

-- the four ways to give, as far as they are settled; what opens a provider's account is kept in no database
create table donations.ways (
  id uuid primary key,
  way text collate "C" not null unique check (way in ('stripe', 'paypal', 'bank', 'postal')),
  is_open boolean not null,
  -- a provider's real accounts, and not those in which no money moves
  is_live boolean not null,
  -- by language: what is shown to whoever pays by bank, and whom a slip is for
  details jsonb not null,
  account text,
  account_name text,
  recorded_at timestamptz not null,
  recorded_by text not null
);

create table donations.currencies (
  id uuid primary key,
  currency text collate "C" not null unique check (currency ~ '^[A-Z]{3}$'),
  smallest bigint not null check (smallest > 0),
  largest bigint not null check (largest <= 1000000000000000),
  is_taken boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (smallest <= largest)
);

create table donations.suggestions (
  id uuid primary key,
  ref text collate "C" not null unique,
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount between 1 and 1000000000000000),
  frequency text collate "C" not null check (frequency in ('one-time', 'monthly')),
  -- what it buys, by language
  buys jsonb not null,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index suggestions_once on donations.suggestions (currency, frequency, amount) where voided_at is null;
create sequence donations.suggestion_numbers;

-- the funds among which givers choose, under the names that the public site may show
create table donations.purposes (
  id uuid primary key,
  fund_id uuid not null unique references giving.funds,
  code text collate "C" not null,
  names jsonb not null,
  place bigint not null check (place between 1 and 1000),
  is_offered boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);

-- whether the worker holds what opens a provider's account; it says so itself, for nobody else may know more
create table donations.readiness (
  way text collate "C" primary key check (way in ('stripe', 'paypal')),
  has_key boolean not null,
  has_webhook boolean not null,
  told_at timestamptz not null
);

-- what the public site takes in and cannot read; the worker takes it up and empties it
create table donations.intake (
  -- hash of the form's token: a form that is sent twice is one
  key text collate "C" primary key check (length(key) between 20 and 100),
  -- keyed hash of the network address
  visitor text collate "C" not null check (length(visitor) between 20 and 100),
  -- null once it is taken up
  told jsonb check (length(told::text) < 8000),
  received_at timestamptz not null,
  taken_at timestamptz,
  check ((told is null) = (taken_at is not null))
);
create index intake_waiting on donations.intake (received_at, key) where taken_at is null;
create index intake_taken on donations.intake (taken_at) where taken_at is not null;

create table donations.visits (
  visitor text collate "C" not null,
  at timestamptz not null
);
create index visits_by_visitor on donations.visits (visitor, at);
create index visits_by_time on donations.visits (at);

-- counts as the owner, whoever inserts: ten times in an hour and thirty in a day from one network, two thousand in a day from all
create function donations.count_visit() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  clock timestamptz := clock_timestamp();
begin
  new.taken_at := null;
  if exists (select from donations.intake where key = new.key) then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended('donations.intake ' || new.visitor, 0));
  delete from donations.visits where at < clock - interval '1 day';
  if (select count(*) from donations.visits where visitor = new.visitor and at > clock - interval '1 hour') >= 10
    or (select count(*) from donations.visits where visitor = new.visitor) >= 30
    or (select count(*) from donations.visits) >= 2000
  then raise exception 'too many gifts begun' using errcode = 'WS429'; end if;
  insert into donations.visits (visitor, at) values (new.visitor, clock);
  -- somebody waits for the answer: the worker hears of it at once
  insert into platform.outbox (id, at, event, subject_id)
    values (gen_random_uuid(), clock, 'donations.left', gen_random_uuid());
  return new;
end $$;
create trigger count_visit before insert on donations.intake for each row execute function donations.count_visit();

-- a gift that was begun on the site: what was wished, and what became of it
create table donations.checkouts (
  id uuid primary key,
  ref text collate "C" not null unique,
  -- of the form that began it
  key text collate "C" not null unique,
  way text collate "C" not null check (way in ('stripe', 'paypal')),
  is_live boolean not null,
  amount bigint not null check (amount > 0),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  frequency text collate "C" not null check (frequency in ('one-time', 'monthly')),
  fund text collate "C",
  language text collate "C" not null check (language in ('en', 'ja', 'ko', 'zh')),
  -- emptied when it is forgotten
  name text,
  email text,
  begun_at timestamptz not null,
  -- where the visitor pays, and what the provider calls it
  address text,
  provider_ref text collate "C",
  opened_at timestamptz,
  refused_at timestamptz,
  -- a key of words, never the provider's own text
  refused_why text collate "C",
  paid_at timestamptz,
  forgotten_at timestamptz
);
create index checkouts_by_time on donations.checkouts (begun_at desc, id desc);
create index checkouts_by_provider_ref on donations.checkouts (provider_ref) where provider_ref is not null;
create index checkouts_waiting on donations.checkouts (begun_at) where opened_at is null and refused_at is null;
create index checkouts_unpaid on donations.checkouts (begun_at) where paid_at is null and forgotten_at is null;
create sequence donations.checkout_numbers;

-- what became of the form with this key, and nothing else of it: the site asks for the one whose token it was sent
create function donations.whither(asked text) returns table (state text, address text, why text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when c.paid_at is not null then 'paid' when c.refused_at is not null or c.forgotten_at is not null
      then 'refused' when c.opened_at is not null then 'open' else 'waiting' end,
    case when c.paid_at is null and c.refused_at is null and c.forgotten_at is null then c.address end, c.refused_why
  from donations.checkouts c where c.key = asked
  union all
  select 'waiting', null, null from donations.intake i
  where i.key = asked and not exists (select from donations.checkouts c where c.key = asked)
$$;

-- who agreed to receive mail: a record of its own, which names no gift
create table donations.mail_consents (
  id uuid primary key,
  email text not null,
  name text,
  language text collate "C" not null check (language in ('en', 'ja', 'ko', 'zh')),
  -- the sentence that was agreed to, in that language
  agreed_to text not null,
  agreed_on date not null,
  recorded_at timestamptz not null,
  withdrawn_on date
);
create unique index mail_consents_once on donations.mail_consents (lower(email)) where withdrawn_on is null;
create index mail_consents_by_time on donations.mail_consents (recorded_at desc, id desc);

-- what providers, or whoever says to be one, told the site; believed by nobody before the worker has judged it
create table donations.webhooks (
  -- hash of all that came: the same delivery twice is one row
  key text collate "C" primary key check (length(key) between 20 and 100),
  provider text collate "C" not null check (provider in ('stripe', 'paypal')),
  headers jsonb check (length(headers::text) < 8000),
  -- null once it is judged
  body text check (length(body) < 300000),
  received_at timestamptz not null,
  judged_at timestamptz,
  outcome text collate "C" check (outcome in ('taken', 'known', 'nothing', 'refused')),
  why text collate "C",
  event_id text collate "C",
  event_type text collate "C",
  -- how often it could not be taken, and when last
  tries bigint not null default 0,
  tried_at timestamptz,
  check ((judged_at is null) = (outcome is null)),
  check (judged_at is null or body is null)
);
create index webhooks_waiting on donations.webhooks (received_at, key) where judged_at is null;
create index webhooks_judged on donations.webhooks (judged_at, key) where judged_at is not null;

-- as the owner, whoever inserts: what waits stays within bounds, and the worker hears of it at once
create function donations.count_webhook() returns trigger language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  new.judged_at := null;
  new.outcome := null;
  new.tries := 0;
  new.tried_at := null;
  if exists (select from donations.webhooks where key = new.key) then return new; end if;
  if (select count(*) from (select from donations.webhooks where judged_at is null limit 2000) waiting) >= 2000
    or (select count(*) from (select from donations.webhooks where judged_at > clock_timestamp() - interval '1 day'
      limit 50000) today) >= 50000
  then raise exception 'too many events' using errcode = 'WS429'; end if;
  insert into platform.outbox (id, at, event, subject_id)
    values (gen_random_uuid(), clock_timestamp(), 'donations.told', gen_random_uuid());
  return new;
end $$;
create trigger count_webhook before insert on donations.webhooks for each row execute function donations.count_webhook();

-- events that were believed, each once, whatever carried it
create table donations.events (
  provider text collate "C" not null,
  event_id text collate "C" not null,
  type text collate "C" not null,
  taken_at timestamptz not null,
  primary key (provider, event_id)
);

-- what the public site shows: its pages are kept until one of these changes
create constraint trigger counts_public_change after insert or update or delete on donations.ways
  deferrable initially deferred for each row execute function platform.count_public_change();
create constraint trigger counts_public_change after insert or update or delete on donations.currencies
  deferrable initially deferred for each row execute function platform.count_public_change();
create constraint trigger counts_public_change after insert or update or delete on donations.suggestions
  deferrable initially deferred for each row execute function platform.count_public_change();
create constraint trigger counts_public_change after insert or update or delete on donations.purposes
  deferrable initially deferred for each row execute function platform.count_public_change();
create constraint trigger counts_public_change after insert or update or delete on donations.readiness
  deferrable initially deferred for each row execute function platform.count_public_change();
