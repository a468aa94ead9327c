create sequence education.learner_numbers;

-- nothing that tells who a learner is: no name, no link to a person, no free text
create table education.learners (
  id uuid primary key,
  code text collate "C" not null unique,
  kind text not null check (kind in ('refugee', 'family', 'resident', 'other')),
  language text collate "C" not null check (language ~ '^[a-z]{2,3}$'),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);

create table education.placements (
  learner_id uuid not null references education.learners,
  position integer not null,
  level text not null check (level in ('pre-a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2')),
  score integer check (score between 0 and 9999),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  primary key (learner_id, position)
);

-- the date is that of the beginning, which may be yet to come
create table education.enrolments (
  id uuid primary key,
  learner_id uuid not null references education.learners,
  class_id uuid not null references education.classes,
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz
);
create unique index enrolments_once on education.enrolments (learner_id, class_id) where voided_at is null;
create index enrolments_by_class on education.enrolments (class_id, learner_id);

create table education.leavings (
  enrolment_id uuid not null references education.enrolments,
  position integer not null,
  reason text not null check (reason in ('finished', 'changed-class', 'work', 'moved', 'health', 'lost-contact', 'other')),
  date_edtf text not null,
  date_start date not null,
  date_end date not null check (date_end >= date_start),
  date_printed text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  primary key (enrolment_id, position)
);
create unique index leavings_in_force on education.leavings (enrolment_id) where voided_at is null;

create table education.attendance (
  id uuid primary key,
  session_id uuid not null references education.sessions,
  learner_id uuid not null references education.learners,
  presence text not null check (presence in ('present', 'excused', 'absent')),
  minutes bigint not null check (minutes between 0 and 1440),
  recorded_at timestamptz not null,
  recorded_by text not null,
  voided_at timestamptz,
  check (presence = 'present' or minutes = 0)
);
create unique index attendance_once on education.attendance (session_id, learner_id) where voided_at is null;
create index attendance_by_learner on education.attendance (learner_id, session_id);

-- which accounts see the learners of a class
create table education.assignments (
  id uuid primary key,
  class_id uuid not null references education.classes,
  account_id text not null,
  assigned_at timestamptz not null,
  assigned_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index assignments_in_force on education.assignments (class_id, account_id) where ended_at is null;
create index assignments_by_account on education.assignments (account_id) where ended_at is null;
