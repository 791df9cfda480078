create table tariff (
  id char(36) not null primary key,
  practitioner_id char(36),
  specialty varchar(40) not null,
  sector varchar(20) not null,
  reason_code varchar(40) not null,
  mode varchar(20) not null,
  amount_minor bigint not null,
  currency char(3) not null,
  valid_from date not null,
  valid_to date,
  version bigint not null,
  index by_act (specialty, reason_code, mode, sector, valid_from),
  index by_practitioner (practitioner_id)
);

-- what the directory and the agenda say, as far as prices need it
create table fee_practitioner (
  id char(36) not null primary key,
  specialty varchar(40) not null,
  sector varchar(20) not null
);

create table fee_reason (
  id char(36) not null primary key,
  practitioner_id char(36) not null,
  code varchar(40) not null,
  name varchar(120) not null,
  mode varchar(20) not null,
  active bit not null
);

create table agreed_quote (
  booking_id char(36) not null primary key,
  practitioner_id char(36) not null,
  patient_id char(36) not null,
  account_id char(36) not null,
  visit_reason_id char(36) not null,
  start_at datetime(3) not null,
  tariff_id char(36) not null,
  label varchar(120) not null,
  mode varchar(20) not null,
  amount_minor bigint not null,
  base_minor bigint not null,
  currency char(3) not null,
  captured_minor bigint not null,
  refunded_minor bigint not null,
  version bigint not null
);

-- the last number given, per issuer and series; whoever takes the next one holds the row
create table invoice_series (
  issuer_id char(36) not null,
  series varchar(10) not null,
  last_number int not null,
  last_issued_on date not null,
  primary key (issuer_id, series)
);

create table invoice (
  id char(36) not null primary key,
  issuer_id char(36) not null,
  series varchar(10) not null,
  sequence int not null,
  number varchar(40) not null,
  status varchar(20) not null,
  patient_id char(36) not null,
  account_id char(36) not null,
  booking_id char(36) not null,
  issued_on date not null,
  issuer_name varchar(200) not null,
  issuer_rpps char(11) not null,
  issuer_street varchar(200) not null,
  issuer_postal_code varchar(10) not null,
  issuer_city varchar(80) not null,
  recipient_name varchar(200) not null,
  total_minor bigint not null,
  paid_minor bigint not null,
  currency char(3) not null,
  version bigint not null,
  unique index one_per_booking (booking_id),
  unique index continuous (issuer_id, series, sequence),
  index by_account (account_id, issued_on),
  index by_day (issued_on)
);

create table invoice_line (
  invoice_id char(36) not null,
  position int not null,
  label varchar(200) not null,
  performed_at datetime(3) not null,
  amount_minor bigint not null,
  primary key (invoice_id, position),
  foreign key (invoice_id) references invoice (id)
);
