create sequence education.visit_numbers;

-- who came is told coarsely, and how many only where somebody told it
create table education.visits (
  id uuid primary key,
  ref text collate "C" not null unique,
  programme_id uuid not null references education.programmes,
  session_id uuid references education.sessions,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  visitors text not null check (visitors in ('parliament', 'agency', 'press', 'school', 'supporters', 'other')),
  who text,
  number bigint check (number between 0 and 1000000),
  qualifier text check (qualifier in ('exact', 'about', 'over', 'at-least', 'under', 'at-most', 'several')),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check ((number is null) = (qualifier is null))
);
create index visits_by_day on education.visits (date_start, id);
create index visits_by_programme on education.visits (programme_id, date_start);
