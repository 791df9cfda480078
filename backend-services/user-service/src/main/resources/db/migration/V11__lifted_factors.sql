-- an administrator ends the second factor of who lost phone and recovery codes, after a while;
-- rows stay, for the record. Of an account one waits at most
create table factor_lift (
  id char(36) not null primary key,
  account_id char(36) not null,
  asked_by char(36) not null,
  reason varchar(500) not null,
  asked_at datetime(3) not null,
  due_at datetime(3) not null,
  waiting boolean,
  ended_at datetime(3),
  outcome varchar(20),
  unique index one_waiting (account_id, waiting),
  index by_due (waiting, due_at),
  foreign key (account_id) references account (id),
  foreign key (asked_by) references account (id)
);
