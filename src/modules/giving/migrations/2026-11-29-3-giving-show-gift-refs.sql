-- gifts as records of later modules name them: nothing of who gave
create view giving.gift_refs as
  select id as gift_id, ref, received_on, amount, currency, channel, voided_at is not null as voided from giving.gifts;
