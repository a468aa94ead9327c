alter table giving.gifts add foreign key (giver_id) references people.parties;
