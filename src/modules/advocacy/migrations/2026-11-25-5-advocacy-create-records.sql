create schema advocacy;

create table advocacy.partners (
  id uuid primary key,
  ref text collate "C" not null unique,
  party_id uuid not null references people.parties,
  -- a partnership may be known by its latest first day alone
  since_edtf text not null,
  since_start date,
  since_end date not null,
  since_printed text,
  until_edtf text,
  until_start date,
  until_end date check (until_end >= since_end),
  until_printed text,
  field text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((until_edtf is null) = (until_end is null))
);
create index partners_by_party on advocacy.partners (party_id);
create sequence advocacy.partner_numbers;

create table advocacy.campaigns (
  id uuid primary key,
  ref text not null unique,
  titles jsonb not null check (titles <> '{}'),
  aims jsonb not null,
  target text,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  -- the last row of campaign_states, repeated here so that lists can use an index
  state text not null check (state in ('running', 'reached', 'given-up')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index campaigns_by_day on advocacy.campaigns (date_start, id);
create index campaigns_by_state on advocacy.campaigns (state, date_start, id);
create sequence advocacy.campaign_numbers;

create table advocacy.campaign_states (
  campaign_id uuid not null references advocacy.campaigns,
  position integer not null,
  state text not null check (state in ('running', 'reached', 'given-up')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (campaign_id, position)
);

create table advocacy.milestones (
  id uuid primary key,
  ref text not null unique,
  campaign_id uuid not null references advocacy.campaigns,
  titles jsonb not null check (titles <> '{}'),
  planned_edtf text,
  planned_start date,
  planned_end date check (planned_end >= planned_start),
  planned_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((planned_edtf is null) = (planned_start is null) and (planned_edtf is null) = (planned_end is null))
);
create index milestones_by_campaign on advocacy.milestones (campaign_id, planned_end, id);
create sequence advocacy.milestone_numbers;

create table advocacy.reaches (
  milestone_id uuid primary key references advocacy.milestones,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null
);

create table advocacy.engagements (
  id uuid primary key,
  ref text not null unique,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  kind text not null,
  titles jsonb not null check (titles <> '{}'),
  role text not null check (role in ('host', 'co-host', 'speaker', 'guest')),
  partner_id uuid references advocacy.partners,
  with_whom text,
  place text,
  campaign_id uuid references advocacy.campaigns,
  visibility text not null check (visibility in ('public', 'internal')),
  -- the last row of engagement_states, repeated here so that lists and figures can use an index
  state text not null check (state in ('planned', 'held', 'cancelled', 'not-held')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create index engagements_by_day on advocacy.engagements (date_start, id);
create index engagements_by_last_day on advocacy.engagements (date_end, id);
create index engagements_by_kind on advocacy.engagements (kind, date_start, id);
create index engagements_by_state on advocacy.engagements (state, date_start, id);
create index engagements_by_partner on advocacy.engagements (partner_id, date_start, id) where partner_id is not null;
create index engagements_by_campaign on advocacy.engagements (campaign_id, date_start, id) where campaign_id is not null;
create index engagements_by_title on advocacy.engagements using gin ((titles::text) gin_trgm_ops);
create sequence advocacy.engagement_numbers;

create table advocacy.engagement_states (
  engagement_id uuid not null references advocacy.engagements,
  position integer not null,
  state text not null check (state in ('planned', 'held', 'cancelled', 'not-held')),
  reason text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (engagement_id, position)
);

create table advocacy.activity_links (
  engagement_id uuid not null references advocacy.engagements,
  activity_id uuid not null references activities.activities,
  linked_at timestamptz not null,
  linked_by text not null,
  primary key (engagement_id, activity_id)
);
create index activity_links_by_activity on advocacy.activity_links (activity_id);

create table advocacy.versions (like platform.versions including all);
