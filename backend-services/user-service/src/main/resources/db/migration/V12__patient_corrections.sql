-- who corrected a patient on file, when, and what stood there before; rows stay, for the record
create table patient_correction (
  id char(36) not null primary key,
  patient_id char(36) not null,
  corrected_by char(36) not null,
  corrected_at datetime(3) not null,
  first_name varchar(80) not null,
  last_name varchar(80) not null,
  birth_date date not null,
  phone varchar(20),
  index by_patient (patient_id, corrected_at),
  foreign key (patient_id) references patient_on_file (id)
);
