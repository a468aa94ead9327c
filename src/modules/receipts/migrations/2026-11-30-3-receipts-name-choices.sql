-- words of the product, which pages turn into words of a language
alter table receipts.left_out add check (reason in ('void', 'given-back', 'ticket', 'anonymous', 'no-giver', 'no-policy',
  'not-paid-out', 'has-receipt', 'no-address'));
alter table receipts.receipts add check (pack in ('plain', 'japan'));
alter table receipts.batches add check (sheet in ('a4-12', 'a4-14', 'a4-21'));
