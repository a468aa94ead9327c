-- what people answered to what the checks found; the findings themselves are made anew each time
create table report.finding_states (
  id uuid primary key,
  fiscal_year_id uuid not null references organisation.fiscal_years,
  check_name text not null,
  key text not null,
  -- SHA-256 of what the finding said when it was answered
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  protects boolean not null,
  state text not null check (state in ('acknowledged', 'reopened')),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index finding_states_by_finding on report.finding_states (fiscal_year_id, check_name, key, id desc);
