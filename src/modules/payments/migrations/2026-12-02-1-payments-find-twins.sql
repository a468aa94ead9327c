-- which kind of source tells of an entry: a provider by its name, a list of another system by its name after "~", so that providers
-- come first; of several the first
alter table payments.entries add column source text collate "C" not null default '';
update payments.entries e set source = coalesce((
    select case when f.layout like 'stripe-%' then 'stripe' when f.layout in ('givewp', 'civicrm', 'mapped') then '~' || f.layout
      else f.layout end
    from payments.import_files f where f.import_id = e.import_id and f.position = e.file),
  case when e.channel = 'paypal' then 'paypal' else 'stripe' end);
alter table payments.entries alter column source drop default;
create index entries_by_day on payments.entries (received_on, gross);

create table payments.sources (name text collate "C" primary key);
insert into payments.sources select distinct source from payments.entries;

-- e-mail address and name as they are compared
alter table payments.payers add column email_key text collate "C" not null default '', add column name_key text collate "C" not null default '';
update payments.payers set email_key = trim(regexp_replace(lower(normalize(email, nfkc)), '\s+', ' ', 'g')),
  name_key = trim(regexp_replace(lower(normalize(name, nfkc)), '\s+', ' ', 'g'));
alter table payments.payers alter column email_key drop default, alter column name_key drop default;

-- the code of the fund that takes what names no purpose
alter table payments.imports add column fund text;

-- two entries that may be one payment, told by two kinds of source; `aside_ref` is the one that is no gift, none while both are
create table payments.twins (
  id uuid primary key,
  kept_ref text collate "C" not null,
  other_ref text collate "C" not null,
  other_source text collate "C" not null,
  aside_ref text collate "C" check (aside_ref in (kept_ref, other_ref)),
  shares text not null check (shares in ('email', 'name')),
  received_on date not null,
  import_id uuid references payments.imports,
  state text not null check (state in ('waiting', 'one', 'two')),
  -- the gift of the other one was void by what was told
  voided boolean not null default false,
  found_at timestamptz not null,
  told_at timestamptz,
  told_by text,
  unique (kept_ref, other_ref),
  check ((state = 'waiting') = (told_at is null) and (told_at is null) = (told_by is null)),
  check (state <> 'one' or aside_ref = other_ref),
  check (state <> 'two' or aside_ref is null)
);
-- each entry is told again at most once by each source
create unique index twins_of_other on payments.twins (other_ref) where state <> 'two';
create unique index twins_of_kept on payments.twins (kept_ref, other_source) where state <> 'two';
create index twins_aside on payments.twins (aside_ref) where aside_ref is not null;
create index twins_by_day on payments.twins (state, received_on desc, id);
create table payments.versions (like platform.versions including all);

create or replace view payments.incoming as
  select e.ref, e.id, e.import_id, e.received_on, e.gross as amount, e.currency,
    e.fee + coalesce((select sum(coalesce(f.fee, 0) + case when f.kind = 'fee' then -f.gross else 0 end)
      from payments.entries f where (f.related = e.ref or f.related = e.alias) and f.state = 2), 0)::bigint as fee,
    e.fee as own_fee, e.refunded, e.alias, e.payer_id, p.party_id, e.anonymous or e.payer_id is null as anonymous, e.message, e.subject, e.fund,
    e.monthly, e.channel, e.soft_name, e.soft_email
  from payments.entries e left join payments.payers p on p.id = e.payer_id
  where e.kind = 'payment' and e.state = 2 and e.gross > 0
    and not exists (select from payments.twins t where t.aside_ref = e.ref);

-- what a person told to be one payment, and what the other entries tell of it
create view payments.joined as
  select t.kept_ref, t.other_ref, e.import_id as other_import_id from payments.twins t join payments.entries e on e.ref = t.other_ref
  where t.state = 'one';

create view payments.told_besides as
  select t.kept_ref, max(o.fee) as fee,
    max(greatest(o.refunded, (select sum(r.amount) from payments.returned r where r.payment_ref = o.ref)))::bigint as refunded,
    bool_or(o.anonymous) as anonymous, max(o.message) as message, max(o.subject) as subject, max(o.fund) as fund,
    bool_or(o.monthly) as monthly, max(o.soft_name) as soft_name, max(o.soft_email) as soft_email,
    (array_agg(p.party_id order by p.party_id) filter (where p.party_id is not null))[1] as party_id
  from payments.twins t join payments.entries o on o.ref = t.other_ref left join payments.payers p on p.id = o.payer_id
  where t.state = 'one' group by t.kept_ref;
