-- What a transaction says of who asks. Called immutable so that the planner works them out before it plans: a policy that
-- holds then costs nothing and does not keep indexes from being used. They are worked out anew for every statement, because
-- no statement is prepared under a name (docs/decisions/008-row-level-security.md).
create function platform.viewer() returns text language sql immutable parallel safe
  as $$ select current_setting('waystation.viewer', true) $$;
create function platform.sees(what text) returns boolean language sql immutable parallel safe
  as $$ select coalesce(string_to_array(current_setting('waystation.sees', true), ' ') && array[what, 'everything'], false) $$;

-- the database roles of this database, and the state of their rights
create table platform.rights (
  role text primary key check (role in ('app', 'worker', 'public')),
  name text not null,
  checksum text
);
