-- the gifts of one giver, newest first, however many others there are
create index gifts_by_giver on giving.gifts (giver_id, received_on, id) where giver_id is not null;
