-- each party as a letter names it now, merges followed: its present address and its first e-mail address
create view people.letter_addresses as
  select p.id as party_id, c.id as current_id, c.ref, c.kind, c.display_name as name, c.languages[1] as language,
    a.lines, a.postal_code, a.locality, a.region, coalesce(a.country, c.country) as country, e.value as email,
    c.voided_at is not null as voided
  from people.parties p join people.parties c on c.id = p.current_id
  left join lateral (select * from people.addresses o where o.party_id = c.id order by o.position limit 1) a on true
  left join lateral (select o.value from people.contacts o where o.party_id = c.id and o.kind = 'email'
    order by o.position limit 1) e on true;
