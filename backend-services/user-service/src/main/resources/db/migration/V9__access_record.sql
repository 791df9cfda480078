-- who read what of a patient, once an hour; apart from the rest, and gone after a year
create table access_record (
  patient_id char(36) not null,
  hour datetime not null,
  reader_id char(36) not null,
  kind varchar(20) not null,
  role varchar(20) not null,
  at datetime(3) not null,
  primary key (patient_id, hour, reader_id, kind),
  index by_age (at)
);
