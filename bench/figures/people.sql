\echo # people.supporters
select coalesce(c.country, 'none') as country, coalesce(c.languages[1], 'none') as language, 'person' as unit,
  count(distinct c.id) as value
from people.parties p join people.parties c on c.id = p.current_id
where c.kind = 'person' and c.voided_at is null and p.known_since_end <= :'end'
group by grouping sets ((), (1), (2)) having count(*) > 0;
