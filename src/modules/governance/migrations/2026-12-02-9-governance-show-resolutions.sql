-- resolutions as records of later modules name them: what was carried, and on which day
create view governance.resolution_refs as
  select r.id as resolution_id, r.ref, r.titles, m.held_on, o.outcome = 'carried' as carried
  from governance.resolutions r join governance.meetings m on m.id = r.meeting_id
  join governance.outcomes o on o.resolution_id = r.id;
