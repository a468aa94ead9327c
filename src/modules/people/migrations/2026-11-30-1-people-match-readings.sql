-- a payer's name in kana is looked up among the readings
create index names_by_reading on people.names (same_key, party_id) where kind = 'reading';
