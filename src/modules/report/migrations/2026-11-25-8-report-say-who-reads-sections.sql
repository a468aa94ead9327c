-- who may read a section, in which language it is written first, and which translations are older than what they translate
alter table report.sections
  add column audience text not null default 'internal' check (audience in ('public', 'members', 'internal')),
  add column source text not null default 'en' check (source in ('en', 'ja', 'ko', 'zh')),
  add column older text[] not null default '{}';
