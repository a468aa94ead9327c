-- in which language somebody wishes to be thanked; null where that was not said
alter table thanks.wishes add column language text check (language in ('en', 'ja', 'ko', 'zh'));
