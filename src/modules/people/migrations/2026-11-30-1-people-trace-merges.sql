-- who was merged into whom is asked from the one that stays by nearly all who name parties, whether any were merged or not
create index parties_by_current_id on people.parties (current_id);
drop index people.parties_by_current;
