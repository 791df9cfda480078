-- what happened to a payment, for its practice to read
create table payment_step (
  id bigint not null auto_increment primary key,
  payment_id char(36) not null,
  at datetime(3) not null,
  kind varchar(20) not null,
  amount_minor bigint not null,
  currency char(3) not null,
  note varchar(200),
  index by_payment (payment_id)
);

alter table payment
  add index by_practice (practitioner_id, visit_start),
  add index by_visit (visit_start);
