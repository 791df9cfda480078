-- Both sides of a movement stand in one row, so that no transaction can fail to sum to zero.
alter table ledger_transaction
  add column debit_account varchar(80),
  add column credit_account varchar(80),
  add column amount_minor bigint,
  add column currency char(3);

update ledger_transaction t
  join ledger_entry d on d.transaction_id = t.id and d.amount_minor > 0
  join ledger_entry c on c.transaction_id = t.id and c.amount_minor < 0
  set t.debit_account = d.account, t.credit_account = c.account,
    t.amount_minor = d.amount_minor, t.currency = d.currency;

alter table ledger_transaction
  modify column debit_account varchar(80) not null,
  modify column credit_account varchar(80) not null,
  modify column amount_minor bigint not null,
  modify column currency char(3) not null,
  add constraint positive check (amount_minor > 0),
  add constraint two_sides check (debit_account <> credit_account),
  add index by_payment (payment_id);

drop table ledger_entry;

create view ledger_entry as
  select id as transaction_id, 0 as position, debit_account as account, amount_minor, currency
    from ledger_transaction
  union all
  select id, 1, credit_account, -amount_minor, currency from ledger_transaction;

create table reconciliation (
  id char(36) not null primary key,
  provider varchar(20) not null,
  from_day date not null,
  to_day date not null,
  ran_at datetime(3) not null,
  ours int not null,
  theirs int not null,
  -- of the nightly runs: one a day and provider, whatever the number of instances
  nightly_of varchar(40),
  unique index once_a_night (nightly_of),
  index by_time (ran_at)
);

create table reconciliation_difference (
  reconciliation_id char(36) not null,
  position int not null,
  kind varchar(20) not null,
  reference varchar(255) collate utf8mb4_0900_bin not null,
  payment_id char(36),
  here_minor bigint,
  there_minor bigint,
  currency char(3) not null,
  primary key (reconciliation_id, position),
  foreign key (reconciliation_id) references reconciliation (id)
);
