-- what a fund is for, in the languages in which it was written; what was there so far is taken for English
alter table giving.funds add column purposes jsonb not null default '{}';
update giving.funds set purposes = jsonb_build_object('en', purpose) where purpose is not null;
alter table giving.funds drop column purpose;
