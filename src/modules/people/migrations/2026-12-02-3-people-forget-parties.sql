-- whoever was erased on their own wish stays as a number without a name
alter table people.parties add column erased_at timestamptz;
