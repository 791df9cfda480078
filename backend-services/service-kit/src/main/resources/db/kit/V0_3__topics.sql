-- absent: that of the service
alter table outbox add column topic varchar(40);
