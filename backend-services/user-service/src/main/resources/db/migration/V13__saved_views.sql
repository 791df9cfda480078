-- how people want to see the lists of the practice's screens again; no name: as they left it
create table saved_view (
  id char(36) not null primary key,
  account_id char(36) not null,
  screen varchar(40) not null,
  name varchar(60) not null,
  view text not null,
  unique index one_per_name (account_id, screen, name),
  foreign key (account_id) references account (id)
);
