-- a date that is known by its year alone may have been any day of it: nobody is thanked before the first
create or replace view aid.given_goods as
  select id as movement_id, ref, date_end as day, giver_id, anonymous, voided_at is not null as voided, date_start
  from aid.movements where kind = 'received' and (giver_id is not null or anonymous);
