-- what a device called itself when it signed in
alter table session add column device varchar(80);

-- codes of an authenticator; asked for once confirmed
create table second_factor (
  account_id char(36) not null primary key,
  sealed_secret varbinary(200) not null,
  last_step bigint not null,
  created_at datetime(3) not null,
  confirmed_at datetime(3),
  foreign key (account_id) references account (id)
);

create table recovery_code (
  account_id char(36) not null,
  hash char(64) not null,
  primary key (account_id, hash),
  foreign key (account_id) references second_factor (account_id) on delete cascade
);
