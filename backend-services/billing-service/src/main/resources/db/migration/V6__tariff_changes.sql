-- what each line of the grid was and became, when and by whom; rows are added, never changed
create table tariff_change (
  tariff_id char(36) not null,
  version bigint not null,
  at datetime(3) not null,
  by_account char(36) not null,
  was json,
  became json not null,
  primary key (tariff_id, version)
);
