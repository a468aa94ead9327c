-- keys written before compared these letters with themselves only
create function pg_temp.plain(folded text) returns text language sql immutable as $$
  select translate(replace(replace(replace(replace(folded, 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'),
    'øłđðı', 'olddi')
$$;

update people.names set
  search_key = pg_temp.plain(search_key),
  -- the words of a name in Latin script stand in their order
  same_key = (select string_agg(word, ' ' order by word collate "C")
    from unnest(string_to_array(pg_temp.plain(same_key), ' ')) word),
  part_keys = (select array_agg(pg_temp.plain(part) order by place)
    from unnest(part_keys) with ordinality parts (part, place))
where search_key ~ '[œæßþøłđðı]' and cardinality(part_keys) > 0;

update people.parties set sort_name = pg_temp.plain(sort_name) where sort_name ~ '[œæßþøłđðı]';

drop function pg_temp.plain(text);
