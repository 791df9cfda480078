create table outbox (
  id bigint not null auto_increment primary key,
  aggregate_id varchar(80) not null,
  event_id char(36) not null,
  type varchar(80) not null,
  payload mediumtext not null,
  happened_at timestamp(3) not null,
  traceparent varchar(60)
);

create table outbox_lease (
  id tinyint not null primary key,
  owner varchar(80) not null,
  held_until timestamp(3) not null
);
insert into outbox_lease (id, owner, held_until) values (1, '', '2000-01-01 00:00:00');

create table inbox (
  event_id char(36) not null primary key,
  handled_at timestamp(3) not null
);

create table idempotency_keys (
  id char(64) not null primary key,
  body_hash char(64) not null,
  status int,
  content_type varchar(100),
  body mediumblob,
  created_at timestamp(3) not null,
  locked_until timestamp(3) not null,
  index by_age (created_at)
);
