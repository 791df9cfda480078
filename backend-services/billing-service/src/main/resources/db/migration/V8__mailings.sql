-- how often and when last the practice wrote to the patient about a paper: this changes after it was issued
alter table invoice
  add column sent_times int,
  add column sent_on date,
  add column reminded_times int,
  add column reminded_on date;

-- each time with who asked for it; rows are added, never changed
create table invoice_mailing (
  request_id char(36) not null,
  invoice_id char(36) not null,
  kind varchar(20) not null,
  number int not null,
  at datetime(3) not null,
  by_account char(36) not null,
  primary key (request_id, invoice_id),
  unique index numbered (invoice_id, kind, number),
  foreign key (invoice_id) references invoice (id)
);
