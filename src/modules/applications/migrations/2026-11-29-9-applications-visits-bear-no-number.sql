-- a visit is only counted, and never named by anything
alter table applications.intake_visits drop column id;
