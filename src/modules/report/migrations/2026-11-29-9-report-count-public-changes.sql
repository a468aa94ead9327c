create constraint trigger counts_public_change after insert or update or delete on report.published
  deferrable initially deferred for each row execute function platform.count_public_change();
