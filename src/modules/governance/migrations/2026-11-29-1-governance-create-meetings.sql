create table governance.meetings (
  id uuid primary key,
  ref text not null unique,
  kind text not null check (kind in ('general', 'extraordinary', 'board')),
  number bigint check (number > 0),
  held_on date not null,
  place text,
  -- the year whose report the meeting deals with
  for_year_id uuid references organisation.fiscal_years,
  notice_on date check (notice_on <= held_on),
  notice_days bigint check (notice_days >= 0),
  quorum_share text check (quorum_share in ('third', 'half', 'more-than-half', 'two-thirds', 'three-quarters')),
  quorum_number bigint check (quorum_number > 0),
  -- the last row of meeting_statuses, repeated here so that lists and figures can use an index
  state text not null check (state in ('planned', 'held', 'cancelled')),
  -- how many could have been there and who was; all of them or none where that is not known
  entitled bigint check (entitled >= 0),
  present bigint check (present >= 0),
  by_proxy bigint check (by_proxy >= 0),
  in_writing bigint check (in_writing >= 0),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check (num_nonnulls(entitled, present, by_proxy, in_writing) in (0, 4)),
  check (present + by_proxy + in_writing <= entitled),
  check (state = 'held' or entitled is null)
);
create index meetings_by_day on governance.meetings (held_on, id);
create index meetings_by_year on governance.meetings (for_year_id);
create unique index meetings_once_a_number on governance.meetings (kind, number)
  where voided_at is null and state <> 'cancelled';

-- how a meeting came to stand as it does; a planned one after another takes back what was said before it
create table governance.meeting_statuses (
  meeting_id uuid not null references governance.meetings,
  position integer not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (meeting_id, position)
);

create table governance.resolutions (
  id uuid primary key,
  ref text not null unique,
  meeting_id uuid not null references governance.meetings,
  titles jsonb not null check (titles <> '{}'),
  kind text not null check (kind in ('adopt-report', 'approve-outside-mission', 'amend-statutes', 'elect', 'other')),
  majority text not null check (majority in ('simple', 'two-thirds', 'three-quarters')),
  votes_for bigint check (votes_for >= 0),
  votes_against bigint check (votes_against >= 0),
  votes_abstained bigint check (votes_abstained >= 0),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check (num_nonnulls(votes_for, votes_against, votes_abstained) in (0, 3))
);
create index resolutions_by_meeting on governance.resolutions (meeting_id, id);
create index resolutions_by_kind on governance.resolutions (kind, id);

-- the minutes of a meeting, by its id
create table governance.minutes (
  id uuid primary key references governance.meetings,
  text text,
  signed_by text,
  signed_on date,
  -- SHA-256 of the report that the resolution adopted
  report_hash text check (report_hash ~ '^[0-9a-f]{64}$'),
  report_resolution_id uuid references governance.resolutions,
  report_hash_at timestamptz,
  report_hash_by text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (num_nonnulls(report_hash, report_resolution_id, report_hash_at, report_hash_by) in (0, 4)),
  check (text is not null or report_hash is not null)
);

create function governance.keep_report_hash() returns trigger language plpgsql as $$
begin
  if old.report_hash is not null and (tg_op = 'DELETE' or row(new.report_hash, new.report_resolution_id,
      new.report_hash_at, new.report_hash_by) is distinct from row(old.report_hash, old.report_resolution_id,
      old.report_hash_at, old.report_hash_by)) then
    raise exception 'the hash of an adopted report stays';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger minutes_keep_report_hash before update or delete on governance.minutes
  for each row execute function governance.keep_report_hash();

-- what became of each resolution, as rules/outcome.ts has it
create view governance.outcomes as
  select r.id as resolution_id, case
    when r.voided_at is not null or m.voided_at is not null then 'void'
    when m.state <> 'held' then 'open'
    when m.entitled is null or r.votes_for is null then 'not-told'
    when not (
      m.present + m.by_proxy + m.in_writing >= coalesce(m.quorum_number, 0)
      and case m.quorum_share
        when 'third' then 3 * (m.present + m.by_proxy + m.in_writing) >= m.entitled
        when 'half' then 2 * (m.present + m.by_proxy + m.in_writing) >= m.entitled
        when 'more-than-half' then 2 * (m.present + m.by_proxy + m.in_writing) > m.entitled
        when 'two-thirds' then 3 * (m.present + m.by_proxy + m.in_writing) >= 2 * m.entitled
        when 'three-quarters' then 4 * (m.present + m.by_proxy + m.in_writing) >= 3 * m.entitled
        else true end) then 'no-quorum'
    when r.votes_for > 0 and case r.majority
      when 'simple' then 2 * r.votes_for > m.present + m.by_proxy + m.in_writing
      when 'two-thirds' then 3 * r.votes_for >= 2 * (m.present + m.by_proxy + m.in_writing)
      else 4 * r.votes_for >= 3 * (m.present + m.by_proxy + m.in_writing) end then 'carried'
    else 'not-carried' end as outcome
  from governance.resolutions r join governance.meetings m on m.id = r.meeting_id;

alter table governance.approvals add column resolution_id uuid references governance.resolutions;

create or replace view governance.approval_refs as
  select a.id as approval_id, a.ref, a.valid_from, a.valid_until,
    a.voided_at is null and (a.resolution_id is null or o.outcome = 'carried') as stands
  from governance.approvals a left join governance.outcomes o on o.resolution_id = a.resolution_id;
