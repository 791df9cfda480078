-- what the people of practices did, as all services tell it; gone after a year
create table act_record (
  id char(36) not null primary key,
  at datetime(3) not null,
  actor_id char(36) not null,
  role varchar(20) not null,
  act varchar(30) not null,
  subject_id char(36),
  index by_age (at, id),
  index by_actor (actor_id, at, id),
  index by_act (act, at, id),
  index by_subject (subject_id, at, id)
);
