-- who is of age says by themselves whether somebody books for them, by a link to their own address
alter table dependant
  add column email varchar(254) collate utf8mb4_0900_as_ci null,
  add index by_email (email);

-- what came of the asking, and when
create table consent_step (
  dependant_id char(36) not null,
  number int not null,
  consent varchar(20) not null,
  at datetime(3) not null,
  primary key (dependant_id, number),
  foreign key (dependant_id) references dependant (id) on delete cascade
);

-- what whoever booked had declared is on record, and counts no more
insert into consent_step (dependant_id, number, consent, at)
  select id, 0, 'DECLARED', consented_at from dependant where consented_at is not null;

alter table dependant drop column consented_at;

-- a link may be about a dependant of the account
alter table mailed_link
  add column dependant_id char(36) null,
  add index by_dependant (dependant_id);
