-- in which language whoever paid read the form, by ISO 639; '' where nobody told it
alter table payments.payers add language text not null default '' check (language ~ '^([a-z]{2,3})?$');
