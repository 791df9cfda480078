-- when care was last given: as long after it a practice has to know who the patient is
create table care (
  patient_id char(36) not null primary key,
  last_on date not null
);

alter table account add index by_status (status);
