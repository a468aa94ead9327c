-- the lines of the log that tell of an operation
create table operations.activity_links (
  operation_id uuid not null references operations.operations,
  activity_id uuid not null references activities.activities,
  linked_at timestamptz not null,
  linked_by text not null,
  primary key (operation_id, activity_id)
);
insert into operations.activity_links (operation_id, activity_id, linked_at, linked_by)
select operation_id, activity_id, min(recorded_at), min(recorded_by) from operations.counts
where operation_id is not null and activity_id is not null group by operation_id, activity_id;
