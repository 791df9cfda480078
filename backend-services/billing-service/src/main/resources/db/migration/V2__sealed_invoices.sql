-- Credit notes are invoices of another kind; each is sealed together with the one before it in its series.
alter table invoice
  add column kind varchar(20) not null default 'INVOICE',
  add column corrects_id char(36),
  add column corrects_number varchar(40),
  add column corrects_issued_on date,
  add column reason varchar(200),
  add column credited_minor bigint not null default 0,
  add column previous_seal char(64) not null default '',
  add column seal char(64) not null default '',
  add column invoiced_booking char(36) generated always as (if(kind = 'INVOICE', booking_id, null)) stored,
  drop index one_per_booking,
  add unique index one_per_booking (invoiced_booking),
  add index by_booking (booking_id);

-- how many at the start were issued before there were seals
alter table invoice_series
  add column last_seal char(64) not null default '',
  add column unsealed int not null default 0;
update invoice_series set unsealed = last_number;

-- money that came or went for a booking, as payment told it
create table receipt (
  id char(36) not null primary key,
  booking_id char(36) not null,
  practitioner_id char(36) not null,
  account_id char(36) not null,
  received_on date not null,
  channel varchar(20) not null,
  amount_minor bigint not null,
  currency char(3) not null,
  index by_day (received_on, practitioner_id)
);
insert into receipt (id, booking_id, practitioner_id, account_id, received_on, channel, amount_minor, currency)
  select uuid(), booking_id, practitioner_id, account_id, date(start_at), 'ONLINE', captured_minor - refunded_minor, currency
  from agreed_quote where captured_minor <> refunded_minor;
