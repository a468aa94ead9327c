-- since when the people of a count had been waiting, held or on their way, as exactly as it is known
alter table operations.counts
  add column since_edtf text,
  add column since_start date,
  add column since_end date,
  add column since_printed text,
  add check ((since_edtf is null) = (since_start is null) and (since_edtf is null) = (since_end is null)),
  add check (since_end >= since_start and since_start <= date_end);
create index counts_by_length on operations.counts (date_end, id) where since_edtf is not null;
