-- offices held, for modules above to join
create view governance.officer_refs as
  select id as officer_id, ref, party_id, office, began_on, ended_on from governance.officers where voided_at is null;
