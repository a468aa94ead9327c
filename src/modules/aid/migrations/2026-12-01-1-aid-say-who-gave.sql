-- who gave goods, and what is said of their value: as the giver or a named source tells it, never reckoned here
alter table aid.movements add column giver_id uuid references people.parties;
alter table aid.movements add column anonymous boolean not null default false;
alter table aid.movements add column value_amount bigint check (value_amount between 1 and 1000000000000000);
alter table aid.movements add column value_currency text collate "C" check (value_currency ~ '^[A-Z]{3}$');
-- in words, or who says the amount
alter table aid.movements add column value_note text;
alter table aid.movements add constraint movements_given check (kind = 'received' or (giver_id is null and not anonymous
  and value_amount is null and value_note is null));
alter table aid.movements add constraint movements_worth check ((value_amount is null) = (value_currency is null)
  and (value_amount is null or value_note is not null));
create index movements_by_giver on aid.movements (giver_id, date_end, id) where giver_id is not null;

-- goods that somebody gave, for modules above: nothing of what they were, and of who gave no more than the id
create view aid.given_goods as
  select id as movement_id, ref, date_end as day, giver_id, anonymous, voided_at is not null as voided
  from aid.movements where kind = 'received' and (giver_id is not null or anonymous);
