-- people for whom an account holder books; their id is a patient's
create table dependant (
  id char(36) not null primary key,
  account_id char(36) not null,
  first_name varchar(80) not null,
  last_name varchar(80) not null,
  birth_date date not null,
  relation varchar(20) not null,
  created_at datetime(3) not null,
  version bigint not null,
  index by_account (account_id, created_at),
  foreign key (account_id) references account (id)
);
