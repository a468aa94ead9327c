-- authorisations as records of later modules name them
create view governance.authorisation_refs as
  select id as authorisation_id, ref, voided_at is not null as voided from governance.authorisations;
