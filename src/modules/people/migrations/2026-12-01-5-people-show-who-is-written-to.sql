-- each party with the first of its languages in which this product writes, and its first telephone number; merges followed
create view people.written_to as
  select p.id as party_id, p.current_id,
    (select said.language from unnest(c.languages) with ordinality said (language, n)
      where said.language in ('en', 'ja', 'ko', 'zh') order by said.n limit 1) as language,
    (select o.value from people.contacts o where o.party_id = c.id and o.kind = 'phone' order by o.position limit 1)
      as phone
  from people.parties p join people.parties c on c.id = p.current_id;
