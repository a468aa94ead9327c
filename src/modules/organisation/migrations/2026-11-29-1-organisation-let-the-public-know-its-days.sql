-- the organisation's today, and the last day of which the public reads by now; for the row rules of modules above
create view organisation.public_days as
  select today, today - coalesce((select release_delay_days from organisation.policy), 0) as released_until
  from (select (now() at time zone coalesce((select time_zone from organisation.profile), 'UTC'))::date as today) as days;

create constraint trigger counts_public_change after insert or update or delete on organisation.profile
  deferrable initially deferred for each row execute function platform.count_public_change();
create constraint trigger counts_public_change after insert or update or delete on organisation.policy
  deferrable initially deferred for each row execute function platform.count_public_change();
