-- the time zone of "today", for modules above to join; no row before there is a profile
create view organisation.zone as select time_zone from organisation.profile;
