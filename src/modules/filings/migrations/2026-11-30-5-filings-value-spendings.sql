-- spendings with their value in yen, by the rate of their month where they were paid in another currency
create view filings.spendings_in_yen as
  select s.spending_id, s.ref, s.spent_on, s.amount, s.currency, s.fund_id, s.work, s.purpose,
    case when s.currency = 'JPY' then s.amount
      else floor(s.amount::numeric * m.rate_millionths / (1000000 * power(10::numeric, m.decimals)))::bigint end as yen
  from giving.spending_facts s
  left join filings.yen_values m on m.currency = s.currency and m.month = to_char(s.spent_on, 'YYYY-MM')
    and m.voided_at is null;
