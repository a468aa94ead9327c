-- who paid it, and what they wrote, was erased on their own wish: no file brings it back
alter table payments.entries add column forgotten boolean not null default false;
create index entries_forgotten on payments.entries (ref) where forgotten;
