-- the names of the figures' dimensions are asked on every page that shows one
create index parties_by_first_language on people.parties ((languages[1])) where cardinality(languages) > 0;
