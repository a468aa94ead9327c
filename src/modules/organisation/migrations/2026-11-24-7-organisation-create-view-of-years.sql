-- the fiscal years in use, for modules above to join
create view organisation.years as
  select id, ref, label, start_day, end_day from organisation.fiscal_years where voided_at is null;
