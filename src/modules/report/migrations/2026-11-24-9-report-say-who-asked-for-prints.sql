-- whether the one who asked may see the parts of counts of protected people; a print shows no more than its asker may see
alter table report.prints add column sees_parts boolean not null default false;
