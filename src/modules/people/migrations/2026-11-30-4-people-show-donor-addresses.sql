-- each party with whether its name is known and not only what it is called, and its present address; merges followed
create view people.known_addresses as
  select p.id as party_id, p.current_id,
    exists (select 1 from people.names n where n.party_id = p.current_id and n.kind = 'primary') as is_named,
    a.lines, a.postal_code, a.locality, a.region, a.country
  from people.parties p left join people.addresses a on a.party_id = p.current_id and a.position =
    (select min(f.position) from people.addresses f where f.party_id = p.current_id);
