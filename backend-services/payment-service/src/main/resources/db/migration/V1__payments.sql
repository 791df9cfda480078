create table payment (
  id char(36) not null primary key,
  booking_id char(36) not null,
  practitioner_id char(36) not null,
  patient_id char(36) not null,
  account_id char(36) not null,
  policy varchar(20) not null,
  provider varchar(20) not null,
  status varchar(20) not null,
  settlement varchar(20) not null,
  amount_minor bigint not null,
  currency char(3) not null,
  captured_minor bigint not null,
  promised_minor bigint not null,
  page varchar(255) collate utf8mb4_0900_bin,
  page_url varchar(2048),
  intent varchar(255) collate utf8mb4_0900_bin,
  failure_code varchar(80),
  locale varchar(10) not null,
  created_at datetime(3) not null,
  check_at datetime(3),
  version bigint not null,
  unique index one_per_booking (booking_id),
  index by_intent (intent),
  index by_check (check_at)
);

-- refunds that the provider made and the ledger knows
create table payment_refund (
  payment_id char(36) not null,
  reference varchar(255) collate utf8mb4_0900_bin not null,
  amount_minor bigint not null,
  primary key (payment_id, reference),
  foreign key (payment_id) references payment (id)
);

-- what became of a booking, known before its payment or not
create table settled_booking (
  booking_id char(36) not null primary key,
  settlement varchar(20) not null
);

create table payment_work (
  id char(36) not null primary key,
  payment_id char(36) not null,
  kind varchar(20) not null,
  reference varchar(80) not null,
  amount_minor bigint,
  note varchar(200),
  attempts int not null,
  due_at datetime(3) not null,
  claim char(36),
  done_at datetime(3),
  refusal varchar(200),
  unique index once (payment_id, kind, reference),
  index by_due (done_at, due_at)
);

create table webhook_event (
  id varchar(255) collate utf8mb4_0900_bin not null primary key,
  type varchar(80) not null,
  payment_id char(36),
  received_at datetime(3) not null
);

create table ledger_transaction (
  id char(36) not null primary key,
  at datetime(3) not null,
  kind varchar(20) not null,
  payment_id char(36) not null,
  booking_id char(36) not null,
  provider_reference varchar(255) collate utf8mb4_0900_bin not null,
  unique index booked_once (kind, provider_reference),
  index by_time (at, id)
);

create table ledger_entry (
  transaction_id char(36) not null,
  position int not null,
  account varchar(80) not null,
  amount_minor bigint not null,
  currency char(3) not null,
  primary key (transaction_id, position),
  index by_account (account),
  foreign key (transaction_id) references ledger_transaction (id)
);
