alter table payment
  add column visit_reason_id char(36),
  add column visit_start datetime(3),
  add column on_site_minor bigint not null default 0,
  add column attempt int not null default 1,
  add column purpose varchar(20),
  add column attempt_minor bigint not null default 0,
  add column attempted_at datetime(3),
  add column method varchar(255) collate utf8mb4_0900_bin,
  add column pay_until datetime(3);

update payment set visit_start = created_at, attempt_minor = amount_minor, attempted_at = created_at,
  purpose = if(policy = 'PREPAY', 'CHARGE', 'AUTHORISE');

alter table payment modify column visit_start datetime(3) not null;

-- what patients' banks took back, or ask about
create table payment_dispute (
  payment_id char(36) not null,
  reference varchar(255) collate utf8mb4_0900_bin not null,
  amount_minor bigint not null,
  standing varchar(20) not null,
  was_taken boolean not null,
  was_given_back boolean not null,
  primary key (payment_id, reference),
  foreign key (payment_id) references payment (id)
);

-- how providers call the accounts under which methods are stored
create table provider_customer (
  account_id char(36) not null,
  provider varchar(20) not null,
  reference varchar(255) collate utf8mb4_0900_bin not null,
  primary key (account_id, provider)
);

-- what was paid at the practice
create table on_site_entry (
  id char(36) not null primary key,
  payment_id char(36) not null,
  method varchar(20) not null,
  amount_minor bigint not null,
  note varchar(80),
  recorded_by char(36) not null,
  recorded_at datetime(3) not null,
  reversed_by char(36),
  reversed_at datetime(3),
  reason varchar(200),
  version bigint not null,
  index by_payment (payment_id),
  foreign key (payment_id) references payment (id),
  check (amount_minor > 0)
);
