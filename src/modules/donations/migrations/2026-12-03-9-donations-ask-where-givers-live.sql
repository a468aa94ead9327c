-- a receipt may have to name where the giver lives; and when a monthly gift was paid last, for so long it is known whose it is
alter table donations.checkouts add column postal_code text, add column lines text, add column last_paid_at timestamptz;
