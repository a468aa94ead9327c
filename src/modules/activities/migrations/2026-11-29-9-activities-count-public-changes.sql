create constraint trigger counts_public_change after insert or update or delete on activities.activities
  deferrable initially deferred for each row execute function platform.count_public_change();
-- the public site lists what happened, the latest first
create index activities_of_the_public on activities.activities (date_end desc, id desc)
  where voided_at is null and status <> 'planned' and visibility <> 'internal';
