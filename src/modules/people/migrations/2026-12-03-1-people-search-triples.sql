-- every two and every three letters that follow each other: three are so much rarer than two that what nobody bears is soon known
create function people.grams(key text) returns text[] language sql immutable parallel safe return
  array_remove(string_to_array(
    regexp_replace(key, '(..)|.', '\1 ', 'g') || regexp_replace(substr(key, 2), '(..)|.', '\1 ', 'g') ||
    regexp_replace(key, '(...)|.', '\1 ', 'g') || regexp_replace(substr(key, 2), '(...)|.', '\1 ', 'g') ||
    regexp_replace(substr(key, 3), '(...)|.', '\1 ', 'g'), ' '), '');

create index names_by_gram on people.names using gin (people.grams(search_key));
drop index people.names_by_pair;
drop function people.pairs;
