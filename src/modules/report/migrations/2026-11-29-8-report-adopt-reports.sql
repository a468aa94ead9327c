-- a year's report is told in versions; each is submitted, maybe returned, adopted at a meeting and released
create table report.reports (
  id uuid primary key,
  fiscal_year_id uuid not null references organisation.fiscal_years,
  version integer not null check (version > 0),
  -- why there is another one after one that was adopted
  reason text check ((reason is null) = (version = 1)),
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (fiscal_year_id, version)
);

create table report.report_statuses (
  id uuid primary key,
  report_id uuid not null references report.reports,
  status text not null check (status in ('submitted', 'returned', 'adopted', 'released')),
  reason text,
  meeting_id uuid references governance.meetings,
  -- SHA-256 of the list of contents, of which each line is a SHA-256 and a name
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((status = 'adopted') = (content_hash is not null)),
  check ((status = 'adopted') = (meeting_id is not null)),
  check ((status = 'returned') = (reason is not null))
);
create index report_statuses_by_report on report.report_statuses (report_id, id desc);
create unique index report_statuses_once on report.report_statuses (report_id, status) where status in ('adopted', 'released');

-- what was adopted, word for word: a document for each audience and language, and the figures of each audience
create table report.contents (
  report_id uuid not null references report.reports,
  name text not null check (name ~ '^(report|figures)-[a-z-]+\.json$'),
  audience text not null check (audience in ('public', 'members', 'internal')),
  language text check (language in ('en', 'ja', 'ko', 'zh')),
  body text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (report_id, name)
);

-- cells of protected people that an officer let out although they are few, and took back
create table report.cell_releases (
  id uuid primary key,
  fiscal_year_id uuid not null references organisation.fiscal_years,
  cell text not null,
  state text not null check (state in ('released', 'withheld')),
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index cell_releases_by_cell on report.cell_releases (fiscal_year_id, cell, id desc);

-- what the public site shows: nothing here is anything but public
create table report.published (
  id uuid primary key,
  report_id uuid not null references report.reports,
  year_label text not null,
  year_start date not null,
  year_end date not null,
  version integer not null,
  -- why there is another version after the first, as the public may read it
  reason text,
  language text not null check (language in ('en', 'ja', 'ko', 'zh')),
  title text not null,
  document text not null,
  figures text not null,
  content_hash text not null,
  pdf_sha256 text not null,
  pdf_pages integer not null,
  released_at timestamptz not null,
  unique (report_id, language)
);
create index published_by_year on report.published (year_end desc, version desc);
