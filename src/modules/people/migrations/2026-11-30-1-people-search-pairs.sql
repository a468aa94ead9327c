-- every two letters that follow each other; of one expression, so that it costs little where rows come in by the million
create function people.pairs(key text) returns text[] language sql immutable parallel safe return
  array_remove(string_to_array(
    regexp_replace(key, '(..)|.', '\1 ', 'g') || regexp_replace(substr(key, 2), '(..)|.', '\1 ', 'g'), ' '), '');

create index names_by_pair on people.names using gin (people.pairs(search_key));
-- it found nothing of two letters, and what is spelt alike shares pairs
drop index people.names_by_likeness;
