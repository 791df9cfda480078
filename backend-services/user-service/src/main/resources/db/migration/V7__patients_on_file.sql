-- people whom a practice books for and who do not sign in; their id is a patient's
create table patient_on_file (
  id char(36) not null primary key,
  practitioner_id char(36) not null,
  first_name varchar(80) collate utf8mb4_0900_ai_ci not null,
  last_name varchar(80) collate utf8mb4_0900_ai_ci not null,
  birth_date date not null,
  phone varchar(20),
  filed_by char(36) not null,
  filed_at datetime(3) not null,
  version bigint not null,
  index by_name (practitioner_id, last_name, first_name),
  index by_birth_date (practitioner_id, birth_date)
);
